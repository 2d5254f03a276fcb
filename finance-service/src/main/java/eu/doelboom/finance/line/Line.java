package eu.doelboom.finance.line;

import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A planned amount that serves no policy objective. It counts in the equilibrium like any estimate line; its revision is
 * that of the financial note which last changed it.
 */
@Entity
@Table(name = "line")
class Line {

    @Id
    private String id;

    @Column(name = "plan_id")
    private String planId;

    private long revision;

    @Embedded
    private Content content;

    @SuppressWarnings("NullAway.Init")
    protected Line() {}

    Line(String planId, Content content) {
        this.id = UUID.randomUUID().toString();
        this.planId = planId;
        this.content = content;
    }

    void replace(Content next) {
        content = next;
    }

    /** Notes the revision of the financial note that carries this state. */
    void carriedBy(long noteRevision) {
        revision = noteRevision;
    }

    /** This line as the totals count it. */
    EstimateLine estimate() {
        var nature = new Nature(content.section(), content.direction(), content.role(), content.debtCategory());
        return new EstimateLine(id, content.entityId(), content.fiscalYear(), nature, new Money(content.amount()));
    }

    String id() {
        return id;
    }

    String planId() {
        return planId;
    }

    long revision() {
        return revision;
    }

    Content content() {
        return content;
    }
}
