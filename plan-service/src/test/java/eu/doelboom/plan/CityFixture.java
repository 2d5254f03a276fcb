package eu.doelboom.plan;

import static io.restassured.RestAssured.given;

import eu.doelboom.edge.tenant.Roles;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A city of its own for a test: registered, with entities and a plan of three levels. */
public final class CityFixture {

    private final String tenant;
    private final String entityId;
    private final String planId;

    private CityFixture(String tenant, String entityId, String planId) {
        this.tenant = tenant;
        this.entityId = entityId;
        this.planId = planId;
    }

    public static CityFixture aCity() {
        var tenant = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        as(null, Roles.PLATFORM_OPERATOR)
                .body(Map.of("id", tenant, "name", "Stad " + tenant))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(201);
        String entity = as(tenant, Roles.COORDINATOR)
                .body(Map.of("code", "STAD", "name", "Stad", "kind", "MUNICIPALITY"))
                .post("/plan/v1/entities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String plan = as(tenant, Roles.COORDINATOR)
                .body(plan("MJP", entity))
                .post("/plan/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new CityFixture(tenant, entity, plan);
    }

    public static Map<String, Object> plan(String code, String entity) {
        return Map.of(
                "code",
                code,
                "title",
                "Meerjarenplan 2026-2031",
                "regime",
                "BBC_3_0",
                "firstYear",
                2026,
                "levels",
                List.of(
                        level("BD", "Beleidsdoelstelling", "Policy objective", "POLICY_OBJECTIVE"),
                        level("AP", "Actieplan", "Action plan", "ACTION_PLAN"),
                        level("AC", "Actie", "Action", "ACTION")),
                "entityIds",
                List.of(entity));
    }

    private static Map<String, Object> level(String code, String nl, String en, String kind) {
        return Map.of("code", code, "name", Map.of("nl", nl, "en", en), "kind", kind);
    }

    /** A request of somebody with a role in a city, or of the operator when there is no city. */
    public static RequestSpecification as(String tenant, String role) {
        return as(tenant, role, role, Map.of());
    }

    /** A request of this person, whose token binds his role to places. */
    public static RequestSpecification as(String tenant, String role, String person, Map<String, List<String>> places) {
        var token = Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject(person)
                .upn(role)
                .groups(role)
                .expiresIn(Duration.ofMinutes(10));
        if (tenant != null) {
            token.claim("tenant", tenant);
        }
        places.forEach(token::claim);
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A request whose token makes a claim of another form than agreed. */
    public static RequestSpecification withClaim(String tenant, String role, String claim, Object value) {
        var token = Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject(role)
                .upn(role)
                .groups(role)
                .claim("tenant", tenant)
                .claim(claim, value)
                .expiresIn(Duration.ofMinutes(10));
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    public RequestSpecification coordinator() {
        return as(tenant, Roles.COORDINATOR);
    }

    public RequestSpecification with(String role) {
        return as(tenant, role);
    }

    /** A request of this person, whose token binds his role to places. */
    public RequestSpecification with(String role, String person, Map<String, List<String>> places) {
        return as(tenant, role, person, places);
    }

    /** Takes the plan a step further: proposals or adoptions. */
    public void advance(String step) {
        var etag = coordinator().get(url("")).header("ETag");
        coordinator().header("If-Match", etag).post(url("/" + step)).then().statusCode(201);
    }

    public String department(String code) {
        return coordinator()
                .body(Map.of("code", code, "name", "Dienst " + code))
                .post("/plan/v1/departments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String tenant() {
        return tenant;
    }

    public String entityId() {
        return entityId;
    }

    public String planId() {
        return planId;
    }

    public String url(String below) {
        return "/plan/v1/plans/" + planId + below;
    }

    public String objective(String code, String parentId) {
        var body = parentId == null
                ? Map.of("code", code, "title", "Doelstelling " + code)
                : Map.of("code", code, "title", "Doelstelling " + code, "parentId", parentId);
        return coordinator()
                .body(body)
                .post(url("/objectives"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An action with one operating expenditure in 2027, below new objectives. */
    public String action(String code) {
        var top = objective("BD-" + code, null);
        var below = objective("AP-" + code, top);
        return coordinator()
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        "Actie " + code,
                        "objectiveId",
                        below,
                        "estimates",
                        List.of(estimate(2027, "1000.00"))))
                .post(url("/actions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Map<String, Object> estimate(int year, String amount) {
        return Map.of(
                "entityId", entityId,
                "fiscalYear", year,
                "section", "OPERATING",
                "direction", "EXPENDITURE",
                "amount", amount);
    }
}
