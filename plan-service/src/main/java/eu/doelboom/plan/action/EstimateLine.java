package eu.doelboom.plan.action;

import eu.doelboom.plan.estimate.DebtCategory;
import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.estimate.SelfFinancingRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An estimate as a line of its action. Only its amount ever changes: another key is another line. */
@Entity
@Table(name = "estimate_line")
class EstimateLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id", updatable = false)
    private Action action;

    @Column(name = "entity_id", updatable = false)
    private UUID entityId;

    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Section section;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Direction direction;

    private BigDecimal amount;

    @Column(updatable = false)
    private @Nullable String account;

    @Column(name = "policy_field", updatable = false)
    private @Nullable String policyField;

    @Enumerated(EnumType.STRING)
    @Column(name = "self_financing_role", updatable = false)
    private SelfFinancingRole selfFinancingRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "debt_category", updatable = false)
    private DebtCategory debtCategory;

    @SuppressWarnings("NullAway.Init")
    protected EstimateLine() {}

    EstimateLine(Action action, Estimate estimate) {
        id = UUID.randomUUID();
        this.action = action;
        entityId = estimate.entityId();
        fiscalYear = estimate.fiscalYear();
        section = estimate.section();
        direction = estimate.direction();
        amount = estimate.amount();
        account = estimate.account();
        policyField = estimate.policyField();
        selfFinancingRole = estimate.selfFinancingRole();
        debtCategory = estimate.debtCategory();
    }

    void become(BigDecimal amount) {
        this.amount = amount;
    }

    UUID id() {
        return id;
    }

    Estimate estimate() {
        return new Estimate(
                entityId,
                fiscalYear,
                section,
                direction,
                amount,
                account,
                policyField,
                selfFinancingRole,
                debtCategory);
    }
}
