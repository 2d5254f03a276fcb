package eu.doelboom.plan.action;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.objective.Objective;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.right.ActionPlace;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;

/**
 * A concrete step towards an objective, and the place where money is planned. It hangs below one objective of the level
 * right above the actions and is never deleted, only withdrawn; a withdrawn action carries no money. Its revision is
 * that of the plan when it last changed; it is written only over the revision that was read.
 */
@Entity
@DynamicUpdate
@OptimisticLocking(type = OptimisticLockType.DIRTY)
@Table(name = "action")
public class Action {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "objective_id")
    private UUID objectiveId;

    private String code;
    private String title;
    private @Nullable String description;
    private @Nullable String comment;

    @Column(name = "external_reporting_code")
    private @Nullable String externalReportingCode;

    private boolean priority;

    @Column(name = "period_from")
    private @Nullable LocalDate from;

    @Column(name = "period_to")
    private @Nullable LocalDate to;

    @Column(name = "department_id")
    private @Nullable UUID departmentId;

    /** Comes with the action, so that judging a right needs no query of its own. */
    @Formula("(select d.code from department d where d.id = department_id)")
    private @Nullable String departmentCode;

    @Column(name = "owner_id")
    private @Nullable String ownerId;

    private boolean withdrawn;
    private long revision;

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<EstimateLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    @SuppressWarnings("NullAway.Init")
    private Action(UUID id, Plan plan) {
        this.id = id;
        planId = plan.id();
    }

    /** A new action below an objective. */
    public static Action under(Objective objective, Plan plan, ActionContent content, Collection<Estimate> estimates) {
        var action = new Action(UUID.randomUUID(), plan);
        action.place(objective, plan);
        action.fill(content);
        estimates.forEach(estimate -> action.lines.add(new EstimateLine(action, estimate)));
        action.revision = plan.nextRevision();
        return action;
    }

    /** Describes it otherwise. */
    public void revise(ActionContent content, Plan plan) {
        mustStand();
        fill(content);
        revision = plan.nextRevision();
    }

    /** Hangs it below another objective; its money goes along. */
    public void move(Objective objective, Plan plan) {
        mustStand();
        place(objective, plan);
        revision = plan.nextRevision();
    }

    /** Gives it to another name, also when it is withdrawn: nobody remains known because a plan is done. */
    void rename(String owner, Plan plan) {
        ownerId = owner;
        revision = plan.nextRevision();
    }

    /** Takes it out of the plan, and its money with it. */
    void withdraw(Plan plan) {
        mustStand();
        withdrawn = true;
        lines.clear();
        revision = plan.nextRevision();
    }

    /** Replaces all its estimates; lines with the same key keep their identifier. */
    public void estimate(Collection<Estimate> estimates, Plan plan) {
        mustStand();
        Map<Estimate.Key, Estimate> wanted = new LinkedHashMap<>();
        estimates.forEach(estimate -> wanted.put(estimate.key(), estimate));
        lines.removeIf(line -> !wanted.containsKey(line.estimate().key()));
        Map<Estimate.Key, EstimateLine> kept =
                lines.stream().collect(Collectors.toMap(line -> line.estimate().key(), Function.identity()));
        wanted.forEach((key, estimate) -> {
            var line = kept.get(key);
            if (line == null) {
                lines.add(new EstimateLine(this, estimate));
            } else {
                line.become(estimate.amount());
            }
        });
        revision = plan.nextRevision();
    }

    /** Gives one line another amount; the revision that this takes is noted when it is known. */
    void reestimate(UUID lineId, BigDecimal amount) {
        mustStand();
        line(lineId).become(amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** Notes the revision that its last change took. */
    void reach(long revision) {
        this.revision = revision;
    }

    /** Takes one line away. */
    void drop(UUID lineId, Plan plan) {
        mustStand();
        lines.remove(line(lineId));
        revision = plan.nextRevision();
    }

    EstimateLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> new NotFound("estimate", lineId));
    }

    private void place(Objective objective, Plan plan) {
        if (objective.withdrawn()) {
            throw new PlanRefusal.Withdrawn("Objective", objective.code());
        }
        if (objective.level() != plan.actionLevel() - 1) {
            throw new PlanRefusal.WrongLevel(
                    "objectiveId",
                    "Actions stand below level %s"
                            .formatted(plan.level(plan.actionLevel() - 1).code()),
                    objective.code());
        }
        objectiveId = objective.id();
    }

    private void fill(ActionContent content) {
        code = content.code();
        title = content.title();
        description = content.description();
        comment = content.comment();
        externalReportingCode = content.externalReportingCode();
        priority = content.priority();
        departmentId = content.departmentId();
        ownerId = content.ownerId();
        var period = content.period();
        from = period == null ? null : period.from();
        to = period == null ? null : period.to();
    }

    private void mustStand() {
        if (withdrawn) {
            throw new PlanRefusal.Withdrawn("Action", code);
        }
    }

    public UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    public UUID objectiveId() {
        return objectiveId;
    }

    public String code() {
        return code;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public long revision() {
        return revision;
    }

    public ActionContent content() {
        var period = from == null && to == null ? null : new ActionContent.Period(from, to);
        return new ActionContent(
                code, title, description, comment, externalReportingCode, priority, period, departmentId, ownerId);
    }

    /** Where it stands in the city; programmes come with the programmes themselves. */
    public ActionPlace place() {
        return new ActionPlace(departmentCode, ownerId, Set.of());
    }

    /** The estimate of one line. */
    Estimate estimateOf(UUID lineId) {
        return line(lineId).estimate();
    }

    /** Its estimates with their identifiers, in the order of the schemas. */
    public List<ElementChange.IdentifiedEstimate> estimates() {
        return lines.stream()
                .map(line -> new ElementChange.IdentifiedEstimate(line.id(), line.estimate()))
                .sorted(EstimateOrder.OF_THE_SCHEMAS)
                .toList();
    }

    /** What happened to it, as it is now. */
    public ElementChange change(ElementChange.Kind kind) {
        return new ElementChange.ActionChanged(
                revision, kind, id, code, title, objectiveId, priority, departmentId, ownerId, withdrawn, estimates());
    }
}
