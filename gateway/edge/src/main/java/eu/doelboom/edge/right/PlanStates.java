package eu.doelboom.edge.right;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.Roles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which plans a caller sees, by where they stand in their life. Who works on the plan sees it always; the council sees
 * what is put before it; the public sees what the council adopted. What a caller does not see is not there for him.
 */
public final class PlanStates {

    public static final String DRAFT = "DRAFT";
    public static final String PROPOSED = "PROPOSED";
    public static final String ADOPTED = "ADOPTED";
    public static final String SUPERSEDED = "SUPERSEDED";

    private static final Set<String> ALL = Set.of(DRAFT, PROPOSED, ADOPTED, SUPERSEDED);
    private static final Set<String> FINAL = Set.of(ADOPTED, SUPERSEDED);

    private static final Map<String, Set<String>> BY_ROLE = Map.of(
            Roles.COORDINATOR, ALL,
            Roles.OWNER, ALL,
            Roles.DEPARTMENT_HEAD, ALL,
            Roles.PROGRAMME_DIRECTOR, ALL,
            Roles.FINANCIAL_DIRECTOR, ALL,
            Roles.EXECUTIVE, ALL,
            Roles.AUDITOR, ALL,
            Roles.ERP_CLIENT, ALL,
            Roles.COUNCILLOR, Set.of(PROPOSED, ADOPTED, SUPERSEDED),
            Roles.CITIZEN, Set.of(ADOPTED));

    private PlanStates() {}

    /** The states that at least one role of the caller sees; none for a role that is of no city. */
    public static Set<String> shownTo(Caller caller) {
        var shown = new HashSet<String>();
        caller.roles().forEach(role -> shown.addAll(BY_ROLE.getOrDefault(role, Set.of())));
        return shown;
    }

    public static List<String> listShownTo(Caller caller) {
        return shownTo(caller).stream().sorted().toList();
    }

    public static boolean areAllShownTo(Caller caller) {
        return shownTo(caller).equals(ALL);
    }

    /** Refuses a plan that the caller does not see with the words for one that does not exist. */
    public static void demandShown(Caller caller, String state, Object planId) {
        if (!shownTo(caller).contains(state)) {
            throw new NotFound("plan", planId);
        }
    }

    /** Whether a plan of this state may be changed: not what the council adopted. */
    public static boolean isOpen(String state) {
        return !FINAL.contains(state);
    }

    /** Refuses to change what the council adopted. */
    public static void demandOpen(String state, String code) {
        if (!isOpen(state)) {
            throw new PlanIsAdopted(code);
        }
    }
}
