package eu.doelboom.e2e;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A city with one entity and one plan of three levels, worked on through the gateway. */
final class JourneyCity {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSuite suite;
    private final String tenant;
    private final String token;
    private final String entityId;
    private final String planId;

    private JourneyCity(RunningSuite suite, String tenant, String token, String entityId, String planId) {
        this.suite = suite;
        this.tenant = tenant;
        this.token = token;
        this.entityId = entityId;
        this.planId = planId;
    }

    static JourneyCity of(String entityKind) {
        var suite = RunningSuite.started();
        var tenant = suite.newCity();
        var token = suite.token(tenant, "coordinator");
        String entity = with(token)
                .body(Map.of("code", "ENT", "name", "Entiteit", "kind", entityKind))
                .post("/plan/v1/entities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String plan = with(token)
                .body(Map.of(
                        "code",
                        "MJP",
                        "title",
                        "Meerjarenplan 2026-2031",
                        "regime",
                        "BBC_3_0",
                        "firstYear",
                        2026,
                        "entityIds",
                        List.of(entity),
                        "levels",
                        List.of(
                                level("BD", "Beleidsdoelstelling", "POLICY_OBJECTIVE"),
                                level("AP", "Actieplan", "ACTION_PLAN"),
                                level("AC", "Actie", "ACTION"))))
                .post("/plan/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var city = new JourneyCity(suite, tenant, token, entity, plan);
        city.awaitFinance();
        city.awaitMonitoring();
        return city;
    }

    private static Map<String, Object> level(String code, String name, String kind) {
        return Map.of("code", code, "name", Map.of("nl", name, "en", name), "kind", kind);
    }

    private static RequestSpecification with(String token) {
        return io.restassured.RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    RequestSpecification request() {
        return with(token);
    }

    RequestSpecification as(String role) {
        return suite.as(tenant, role);
    }

    String tenant() {
        return tenant;
    }

    String token() {
        return token;
    }

    String entityId() {
        return entityId;
    }

    String planId() {
        return planId;
    }

    String plan(String below) {
        return "/plan/v1/plans/" + planId + below;
    }

    String finance(String below) {
        return "/finance/v1/plans/" + planId + below;
    }

    long revision() {
        return request()
                .get(plan(""))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    Response importFile(byte[] file) {
        return request().contentType("text/csv").body(file).post(plan("/imports"));
    }

    /** The equilibrium that includes everything that the plan is now. */
    JsonPath equilibrium() {
        return equilibrium(revision());
    }

    JsonPath equilibrium(long atLeast) {
        return request()
                .queryParam("atLeast", atLeast)
                .get(finance("/equilibrium"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the newest revision has arrived, however long the way was. */
    void awaitFinance() {
        await(finance("/equilibrium"), revision());
    }

    /** The same for the follow-up. */
    void awaitMonitoring() {
        await("/monitoring/v1/plans/%s/lights".formatted(planId), revision());
    }

    private void await(String path, long revision) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = request().queryParam("atLeast", revision).get(path);
            if (answer.statusCode() == 200) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("revision %d did not arrive: %s".formatted(revision, answer.asString()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** One action, with its estimates, by code. */
    JsonPath action(String code) {
        var items = request()
                .queryParam("q", code)
                .get(plan("/actions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int index = items.getList("items.code").indexOf(code);
        items.setRootPath("items[%d]".formatted(index));
        return items;
    }

    /** Replaces the estimates of an action and answers the revision of the plan. */
    long estimate(JsonPath action, List<Map<String, Object>> lines) {
        return Long.parseLong(request()
                .header("If-Match", "\"%d\"".formatted(action.getLong("revision")))
                .body(Map.of("items", lines))
                .patch(plan("/actions/" + action.getString("id") + "/estimates"))
                .then()
                .statusCode(200)
                .extract()
                .header("Plan-Revision"));
    }

    /** A line as a request body. */
    Map<String, Object> line(int year, String section, String direction, BigDecimal amount) {
        return new HashMap<>(Map.of(
                "entityId", entityId,
                "fiscalYear", year,
                "section", section,
                "direction", direction,
                "amount", amount.toPlainString()));
    }

    /** An objective, an action plan and an action with these lines; answers the action. */
    JsonPath newAction(String code, List<Map<String, Object>> lines) {
        var objective = create("/objectives", Map.of("code", "BD-" + code, "title", "Doelstelling"));
        var plan = create("/objectives", Map.of("code", "AP-" + code, "title", "Actieplan", "parentId", objective));
        create(
                "/actions",
                Map.of(
                        "code",
                        code,
                        "title",
                        "Actie " + code,
                        "objectiveId",
                        plan,
                        "estimates",
                        new ArrayList<>(lines)));
        return action(code);
    }

    private String create(String below, Map<String, Object> body) {
        return request()
                .body(body)
                .post(plan(below))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Changes a part of the financial note as the financial director. */
    void note(String below, Map<String, Object> change) {
        var url = finance(below);
        var etag = as("financial-director")
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as("financial-director")
                .header("If-Match", etag)
                .body(change)
                .patch(url)
                .then()
                .statusCode(200);
    }

    /** Recomputes from the lines; every running total must be what its lines add up to. */
    void mustAddUp() {
        request()
                .post(finance("/recomputations"))
                .then()
                .statusCode(201)
                .body("equal", equalTo(true))
                .body("differences.size()", equalTo(0));
    }
}
