package eu.doelboom.plan.refusal;

import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.util.List;

/** What a plan does not let happen. */
public abstract sealed class PlanRefusal extends Refusal {

    private PlanRefusal(ProblemType type, String detail, List<Issue> issues) {
        super(type, detail, issues);
    }

    /** A code that another element of the plan, or another plan or entity of the city, already has. */
    public static final class CodeInUse extends PlanRefusal {
        public CodeInUse(String code) {
            super(
                    ProblemType.own("codeInUse", "Code In Use", 409),
                    "Code %s is already used here; choose another".formatted(code),
                    List.of(Issue.invalid("body", "code", "is already used", code)));
        }
    }

    /** A move that would put an element below itself. */
    public static final class CycleInTree extends PlanRefusal {
        public CycleInTree(Object parentId) {
            super(
                    ProblemType.own("cycleInTree", "Cycle In Tree", 409),
                    "An objective cannot be moved below itself",
                    List.of(Issue.invalid("body", "parentId", "stands below the moved objective", parentId)));
        }
    }

    /** An element under a parent of the wrong level. */
    public static final class WrongLevel extends PlanRefusal {
        public WrongLevel(String field, String detail, Object value) {
            super(
                    ProblemType.own("wrongLevel", "Wrong Level", 409),
                    detail,
                    List.of(Issue.invalid("body", field, detail, value)));
        }
    }

    /** Work on, or below, something that has been withdrawn. */
    public static final class Withdrawn extends PlanRefusal {
        public Withdrawn(String what, Object id) {
            super(
                    ProblemType.own("withdrawn", "Withdrawn", 409),
                    "%s %s has been withdrawn".formatted(what, id),
                    List.of());
        }
    }

    /** An objective that still carries elements which are not withdrawn, or a frame that elements stand on. */
    public static final class StillInUse extends PlanRefusal {
        public StillInUse(long elements) {
            super(
                    ProblemType.own("stillInUse", "Still In Use", 409),
                    "%d elements below it are not withdrawn; withdraw or move them first".formatted(elements),
                    List.of());
        }

        public StillInUse(List<Issue> issues) {
            super(
                    ProblemType.own("stillInUse", "Still In Use", 409),
                    "Something of the plan still stands on what would change; see issues",
                    issues);
        }
    }

    /** A step in the life of a plan that does not follow on where it stands. */
    public static final class WrongState extends PlanRefusal {
        public WrongState(String code, String state, String needed) {
            super(
                    ProblemType.own("planState", "Plan In Another State", 409),
                    "Plan %s is %s; this step needs it to be %s".formatted(code, state, needed),
                    List.of());
        }
    }

    /** A city that is already registered. */
    public static final class TenantExists extends PlanRefusal {
        public TenantExists(String id) {
            super(
                    ProblemType.own("tenantExists", "Tenant Exists", 409),
                    "City %s is already registered".formatted(id),
                    List.of(Issue.invalid("body", "id", "is already registered", id)));
        }
    }

    /** Work on a city that has been deleted. */
    public static final class TenantDeleted extends PlanRefusal {
        public TenantDeleted(String id) {
            super(
                    ProblemType.own("tenantDeleted", "Tenant Deleted", 409),
                    "City %s has been deleted; its registration does not change any more".formatted(id),
                    List.of());
        }
    }
}
