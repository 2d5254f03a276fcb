package eu.doelboom.plan.objective;

import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An element of the tree above the actions, on one of the levels of its plan. It has at most one parent, always on the
 * level right above, and is never deleted, only withdrawn. Its revision is that of the plan when it last changed.
 */
@Entity
@Table(name = "objective")
public class Objective {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private int level;
    private String code;
    private String title;
    private @Nullable String description;
    private @Nullable String comment;
    private boolean priority;
    private boolean withdrawn;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Objective() {}

    @SuppressWarnings("NullAway.Init")
    private Objective(UUID id, Plan plan, @Nullable Objective parent) {
        this.id = id;
        planId = plan.id();
        place(plan, parent);
    }

    /** A new objective below a parent, or at the top. */
    public static Objective under(@Nullable Objective parent, Plan plan, ObjectiveContent content) {
        var objective = new Objective(UUID.randomUUID(), plan, parent);
        objective.fill(content);
        objective.revision = plan.nextRevision();
        return objective;
    }

    /** Describes it otherwise; a withdrawn objective stays as it is. */
    public void revise(ObjectiveContent content, Plan plan) {
        mustStand();
        fill(content);
        revision = plan.nextRevision();
    }

    /** Hangs it elsewhere on its own level. */
    public void move(@Nullable Objective parent, Plan plan) {
        mustStand();
        int before = level;
        place(plan, parent);
        if (level != before) {
            throw new PlanRefusal.WrongLevel(
                    "parentId", "An objective stays on its level; choose a parent one level above it", id);
        }
        revision = plan.nextRevision();
    }

    /** Takes it out of the plan; what it was remains to be read. */
    public void withdraw(Plan plan) {
        mustStand();
        withdrawn = true;
        revision = plan.nextRevision();
    }

    private void place(Plan plan, @Nullable Objective parent) {
        if (parent != null) {
            parent.mustStand();
        }
        level = parent == null ? 1 : parent.level + 1;
        if (level >= plan.actionLevel()) {
            throw new PlanRefusal.WrongLevel("parentId", "Only actions stand below this objective", code);
        }
        parentId = parent == null ? null : parent.id;
    }

    private void fill(ObjectiveContent content) {
        code = content.code();
        title = content.title();
        description = content.description();
        comment = content.comment();
        priority = content.priority();
    }

    private void mustStand() {
        if (withdrawn) {
            throw new PlanRefusal.Withdrawn("Objective", code);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public int level() {
        return level;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public @Nullable String description() {
        return description;
    }

    public boolean priority() {
        return priority;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public long revision() {
        return revision;
    }

    public ObjectiveContent content() {
        return new ObjectiveContent(code, title, description, comment, priority);
    }

    /** What happened to it, as it is now. */
    public ElementChange change(ElementChange.Kind kind, Plan plan) {
        return new ElementChange.ObjectiveChanged(
                revision, kind, id, code, title, level, plan.level(level).kind().name(), parentId, priority, withdrawn);
    }
}
