package eu.doelboom.plan.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the authority with a budget of its own, such as the city or its OCMW. Every estimate belongs to one. */
@Entity
@Table(name = "budget_entity")
public class BudgetEntity {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private EntityKind kind;

    @Column(name = "enterprise_number")
    private @Nullable String enterpriseNumber;

    @Column(name = "nis_code")
    private @Nullable String nisCode;

    @SuppressWarnings("NullAway.Init")
    protected BudgetEntity() {}

    BudgetEntity(UUID id, NewBudgetEntity content) {
        this.id = id;
        code = content.code();
        name = content.name();
        kind = content.kind();
        enterpriseNumber = content.enterpriseNumber();
        nisCode = content.nisCode();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public EntityKind kind() {
        return kind;
    }

    @Nullable String enterpriseNumber() {
        return enterpriseNumber;
    }

    @Nullable String nisCode() {
        return nisCode;
    }
}
