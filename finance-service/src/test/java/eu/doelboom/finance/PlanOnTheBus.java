package eu.doelboom.finance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan of the strategic side; every statement about it is one revision. */
public final class PlanOnTheBus {

    public static final String CITY = "entity-city";
    public static final String OCMW = "entity-ocmw";
    public static final String COMPANY = "entity-agb";

    private final StrategicSide side;
    private final String city;
    private final String id;
    private String regime = "BBC_3_0";
    private String state = "DRAFT";
    private long revision;

    PlanOnTheBus(StrategicSide side, String city, String id) {
        this.side = side;
        this.city = city;
        this.id = id;
    }

    public PlanOnTheBus under(String otherRegime) {
        regime = otherRegime;
        return this;
    }

    public PlanOnTheBus now(String otherState) {
        state = otherState;
        return announced();
    }

    public PlanOnTheBus announced() {
        return announcedAs(
                Map.of("id", CITY, "code", "STAD", "name", "Stad", "kind", "MUNICIPALITY"),
                Map.of("id", OCMW, "code", "OCMW", "name", "OCMW", "kind", "OCMW"),
                Map.of("id", COMPANY, "code", "AGB", "name", "AGB", "kind", "AUTONOMOUS_MUNICIPAL_COMPANY"));
    }

    @SafeVarargs
    public final PlanOnTheBus announcedAs(Map<String, Object>... entities) {
        var plan = Map.of(
                "id",
                id,
                "code",
                "MJP",
                "title",
                "Meerjarenplan 2026-2031",
                "regime",
                regime,
                "firstYear",
                2026,
                "lastYear",
                2031,
                "state",
                state,
                "levels",
                levels(),
                "entities",
                List.of(entities));
        side.send(this, "plan", ++revision, "plan.plans.notify.changed", Map.of("plan", plan));
        return this;
    }

    public PlanOnTheBus objective(String objectiveId, int level, String parentId) {
        var objective = new HashMap<String, Object>(Map.of(
                "id",
                objectiveId,
                "code",
                objectiveId,
                "title",
                "Doel " + objectiveId,
                "level",
                level,
                "kind",
                level == 1 ? "POLICY_OBJECTIVE" : "ACTION_PLAN",
                "priority",
                true,
                "withdrawn",
                false));
        if (parentId != null) {
            objective.put("parentId", parentId);
        }
        side.send(this, objectiveId, ++revision, "plan.objectives.notify.changed", Map.of("objective", objective));
        return this;
    }

    public PlanOnTheBus action(String actionId, String objectiveId, List<Estimate> estimates) {
        return actionAt(++revision, actionId, objectiveId, estimates);
    }

    public PlanOnTheBus action(String actionId, Estimate... estimates) {
        return action(actionId, "bd1", List.of(estimates));
    }

    /** Says again, or late, what the action was at that revision. */
    public PlanOnTheBus actionAt(long at, String actionId, String objectiveId, List<Estimate> estimates) {
        revision = Math.max(revision, at);
        var lines = new ArrayList<Map<String, Object>>();
        estimates.forEach(estimate -> lines.add(estimate.wire(actionId + "-" + lines.size())));
        var action = Map.of(
                "id",
                actionId,
                "code",
                actionId,
                "title",
                "Actie " + actionId,
                "objectiveId",
                objectiveId,
                "priority",
                true,
                "withdrawn",
                estimates.isEmpty(),
                "estimates",
                lines);
        side.send(this, actionId, at, "plan.actions.notify.changed", Map.of("action", action));
        return this;
    }

    /** A change of a kind that finance does not know. */
    public PlanOnTheBus somethingElse() {
        side.send(this, "other", ++revision, "plan.decisions.notify.changed", Map.of("decision", Map.of()));
        return this;
    }

    public PlanOnTheBus skip(int revisions) {
        revision += revisions;
        return this;
    }

    public String city() {
        return city;
    }

    public String id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    private static List<Map<String, Object>> levels() {
        return List.of(level(1, "BD", "POLICY_OBJECTIVE"), level(2, "AP", "ACTION_PLAN"), level(3, "AC", "ACTION"));
    }

    private static Map<String, Object> level(int position, String code, String kind) {
        return Map.of("position", position, "code", code, "name", Map.of("nl", code, "en", code), "kind", kind);
    }

    /** An estimate line in whole euros, in the budget of the city when nothing else is said. */
    public record Estimate(
            String entityId,
            int year,
            String section,
            String direction,
            String role,
            String debt,
            long euros,
            String account) {

        public static Estimate of(int year, String section, String direction, long euros) {
            return new Estimate(CITY, year, section, direction, "NONE", "NONE", euros, "61000000");
        }

        public Estimate in(String otherEntity) {
            return new Estimate(otherEntity, year, section, direction, role, debt, euros, account);
        }

        public Estimate as(String otherRole, String otherDebt) {
            return new Estimate(entityId, year, section, direction, otherRole, otherDebt, euros, account);
        }

        public Estimate on(String otherAccount) {
            return new Estimate(entityId, year, section, direction, role, debt, euros, otherAccount);
        }

        Map<String, Object> wire(String lineId) {
            return Map.of(
                    "id",
                    lineId,
                    "entityId",
                    entityId,
                    "fiscalYear",
                    year,
                    "section",
                    section,
                    "direction",
                    direction,
                    "amount",
                    euros + ".00",
                    "account",
                    account,
                    "selfFinancingRole",
                    role,
                    "debtCategory",
                    debt);
        }
    }
}
