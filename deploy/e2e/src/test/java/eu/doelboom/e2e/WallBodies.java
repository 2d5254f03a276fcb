package eu.doelboom.e2e;

import java.util.List;
import java.util.Map;

/** What the cities behind the wall are made of. */
final class WallBodies {

    private WallBodies() {}

    /** A plan of three levels. */
    static Map<String, Object> plan(String code, String title, String entity) {
        return Map.of(
                "code",
                code,
                "title",
                title,
                "regime",
                "BBC_3_0",
                "firstYear",
                2026,
                "entityIds",
                List.of(entity),
                "levels",
                List.of(level("BD", "POLICY_OBJECTIVE"), level("AP", "ACTION_PLAN"), level("AC", "ACTION")));
    }

    private static Map<String, Object> level(String code, String kind) {
        return Map.of("code", code, "name", Map.of("nl", code, "en", code), "kind", kind);
    }

    static Map<String, Object> estimate(String entity, String amount, String account) {
        return Map.of(
                "entityId",
                entity,
                "fiscalYear",
                2027,
                "section",
                "OPERATING",
                "direction",
                "EXPENDITURE",
                "account",
                account,
                "amount",
                amount);
    }

    static Map<String, Object> indicator(String code, String name, String objective) {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "unit",
                "%",
                "type",
                "OUTCOME",
                "direction",
                "HIGHER_IS_BETTER",
                "frequency",
                "YEARLY",
                "objectiveId",
                objective,
                "targets",
                List.of(Map.of("fiscalYear", 2028, "value", "50")));
    }
}
