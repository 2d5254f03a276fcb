package eu.doelboom.plan.multiyearplan;

import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A multi-year plan of six fiscal years. Its revision grows by one with every change of anything in it; whoever changes
 * something first locks the plan, so that its changes are in one order.
 *
 * @see <a href="../../../../../../../../docs/adr/0003-one-revision-per-change.md">ADR 3</a>
 */
@Entity
@DynamicUpdate
@Table(name = "plan")
public class Plan {

    /** A plan always spans six fiscal years. */
    public static final int YEARS = 6;

    @Id
    private UUID id;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    @Column(name = "first_year")
    private int firstYear;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Convert(converter = LevelsColumn.class)
    private List<PlanLevel> levels;

    @Column(name = "entity_ids")
    private UUID[] entityIds;

    /** Reaches the table with the events that tell the changes. */
    @Column(updatable = false)
    private long revision;

    @Column(name = "frame_revision")
    private long frameRevision;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    Plan(UUID id, PlanContent content) {
        this.id = id;
        state = PlanState.DRAFT;
        frame(content);
    }

    /** Gives the plan another frame; takes a revision. */
    final void frame(PlanContent content) {
        code = content.code();
        title = content.title();
        regime = content.regime();
        firstYear = content.firstYear();
        levels = List.copyOf(content.levels());
        entityIds = content.entityIds().toArray(UUID[]::new);
        frameRevision = nextRevision();
    }

    /** Puts the plan before the council. */
    void propose() {
        advance(PlanState.DRAFT, PlanState.PROPOSED);
    }

    /** Notes that the council adopted the plan; from here on it stays what it is. */
    void adopt() {
        advance(PlanState.PROPOSED, PlanState.ADOPTED);
    }

    private void advance(PlanState from, PlanState to) {
        if (state != from) {
            throw new PlanRefusal.WrongState(code, state.name(), from.name());
        }
        state = to;
        frameRevision = nextRevision();
    }

    /** Takes the next revision for one change. The plan must be locked. */
    public long nextRevision() {
        return ++revision;
    }

    /** Whether the fiscal year lies in the plan period. */
    public boolean covers(int fiscalYear) {
        return fiscalYear >= firstYear && fiscalYear <= lastYear();
    }

    /** Whether the entity takes part in the plan. */
    public boolean includes(UUID entityId) {
        return List.of(entityIds).contains(entityId);
    }

    /** Position of the level of the actions, counted from 1. */
    public int actionLevel() {
        return levels.size();
    }

    /** The level at a position, counted from 1. */
    public PlanLevel level(int position) {
        return levels.get(position - 1);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Regime regime() {
        return regime;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + YEARS - 1;
    }

    public PlanState state() {
        return state;
    }

    public List<PlanLevel> levels() {
        return levels;
    }

    public List<UUID> entityIds() {
        return List.of(entityIds);
    }

    public long revision() {
        return revision;
    }

    public long frameRevision() {
        return frameRevision;
    }

    PlanContent content() {
        return new PlanContent(code, title, regime, firstYear, levels, entityIds());
    }
}
