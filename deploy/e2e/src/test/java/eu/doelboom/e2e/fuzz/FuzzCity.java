package eu.doelboom.e2e.fuzz;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A city of its own with one of everything, so that made-up requests find something to work on. */
final class FuzzCity {

    private final String gateway;
    private final String id;
    private final Pools pools = new Pools();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private FuzzCity(String gateway, String id) {
        this.gateway = gateway;
        this.id = id;
    }

    static FuzzCity founded(String gateway) {
        var id = "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var city = new FuzzCity(gateway, id);
        city.post("platform-operator", "/plan/v1/tenants", Map.of("id", id, "name", "Stad " + id));
        city.settle();
        city.pools.add("tenantId", city.neighbour());
        return city;
    }

    /** A city that may be changed, suspended and deleted without harm to this one. */
    private String neighbour() {
        var other = id.replaceFirst("^f", "g");
        post("platform-operator", "/plan/v1/tenants", Map.of("id", other, "name", "Stad " + other));
        return other;
    }

    private void settle() {
        var entity =
                create("entityId", "/plan/v1/entities", Map.of("code", "STAD", "name", "Stad", "kind", "MUNICIPALITY"));
        var plan = create("planId", "/plan/v1/plans", frame(entity));
        var objective = growTree("/plan/v1/plans/" + plan, entity);
        awaitFinance(plan);
        create("lineId", "/finance/v1/plans/" + plan + "/lines", with(line(entity), "title", "Gemeentefonds"));
        create("recomputationId", "/finance/v1/plans/" + plan + "/recomputations", Map.of());
        var indicator =
                create("indicatorId", "/monitoring/v1/plans/" + plan + "/indicators?atLeast=4", indicatorOn(objective));
        create(
                "measurementId",
                "/monitoring/v1/plans/" + plan + "/indicators/" + indicator + "/measurements",
                Map.of("date", "2026-06-30", "value", "20", "status", "FINAL"));
    }

    /** A goal, an action plan and three actions; answers the action plan. */
    private String growTree(String plan, String entity) {
        var goal = create("goalId", plan + "/objectives", Map.of("code", "BD1", "title", "Doel"));
        var objective = create(
                "objectiveId", plan + "/objectives", Map.of("code", "AP1", "title", "Actieplan", "parentId", goal));
        pools.add("objectiveId", goal);
        for (int number = 0; number < 3; number++) {
            Map<String, Object> content = Map.of(
                    "code",
                    "A" + number,
                    "title",
                    "Actie",
                    "objectiveId",
                    objective,
                    "estimates",
                    List.of(line(entity)));
            var action = post("coordinator", plan + "/actions", content);
            pools.add("actionId", action.path("id"));
            pools.add("estimateId", action.path("estimates[0].id"));
        }
        return objective;
    }

    private static Map<String, Object> frame(String entity) {
        return Map.of(
                "code",
                "MJP",
                "title",
                "Meerjarenplan",
                "regime",
                "BBC_3_0",
                "firstYear",
                2026,
                "entityIds",
                List.of(entity),
                "levels",
                levels());
    }

    private static Map<String, Object> indicatorOn(String objective) {
        return Map.of(
                "code", "I1",
                "name", "Fietsers",
                "unit", "%",
                "type", "OUTCOME",
                "direction", "HIGHER_IS_BETTER",
                "frequency", "YEARLY",
                "objectiveId", objective,
                "targets", List.of(Map.of("fiscalYear", 2026, "value", "25")));
    }

    private static List<Map<String, Object>> levels() {
        return List.of(
                Map.of("code", "BD", "name", Map.of("nl", "Doel", "en", "Goal"), "kind", "POLICY_OBJECTIVE"),
                Map.of("code", "AP", "name", Map.of("nl", "Plan", "en", "Plan"), "kind", "ACTION_PLAN"),
                Map.of("code", "AC", "name", Map.of("nl", "Actie", "en", "Action"), "kind", "ACTION"));
    }

    private static Map<String, Object> line(String entity) {
        return Map.of(
                "entityId",
                entity,
                "fiscalYear",
                2027,
                "section",
                "OPERATING",
                "direction",
                "EXPENDITURE",
                "amount",
                "10.00");
    }

    private static Map<String, Object> with(Map<String, Object> content, String name, Object value) {
        var more = new HashMap<>(content);
        more.put(name, value);
        return more;
    }

    private void awaitFinance(String plan) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (given().auth()
                        .oauth2(token("coordinator"))
                        .get(gateway + "/finance/v1/plans/" + plan + "/equilibrium?atLeast=4")
                        .statusCode()
                != 200) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("the plan did not arrive at finance-service");
            }
        }
    }

    private String create(String name, String path, Map<String, Object> body) {
        String created = post(name.startsWith("line") ? "financial-director" : "coordinator", path, body)
                .path("id");
        pools.add(name, created);
        return created;
    }

    private ExtractableResponse<Response> post(String role, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post(gateway + path)
                .then()
                .statusCode(201)
                .extract();
    }

    /** A token of the role; a made-up one for nobody. */
    String token(String role) {
        return role.equals("nobody") ? "nobody" : tokens.computeIfAbsent(role, this::issued);
    }

    private String issued(String role) {
        var wish = new HashMap<String, Object>(Map.of("role", role));
        if (!role.equals("platform-operator")) {
            wish.put("city", id);
        }
        return given().contentType(ContentType.JSON)
                .body(wish)
                .post(gateway + "/demo/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    Pools pools() {
        return pools;
    }
}
