package eu.doelboom.monitoring;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A city of its own for a test, with a plan, as plan-service would announce them. */
public final class CityFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String tenant;
    private final String plan = UUID.randomUUID().toString();
    private long revision;

    private CityFixture(String tenant) {
        this.tenant = tenant;
    }

    /** A city of which nobody has said anything yet. */
    public static CityFixture named(String tenant) {
        return new CityFixture(tenant);
    }

    /** A registered city with a plan for 2020-2025; waits until the service follows it. */
    public static CityFixture aCity() {
        var city = named("stad" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet());
        city.registered("ACTIVE", 1);
        city.announcesPlan();
        city.awaitFollowed();
        return city;
    }

    /** Another plan of this city, of which nothing more is said. */
    public String withAnotherPlan() {
        var other = named(tenant);
        other.announcesPlan();
        other.awaitFollowed();
        return other.plan;
    }

    public String tenant() {
        return tenant;
    }

    public String plan() {
        return plan;
    }

    public long revision() {
        return revision;
    }

    public String indicators() {
        return "/plans/" + plan + "/indicators";
    }

    public void registered(String state, long tenantRevision) {
        var data = Map.of(
                "revision", tenantRevision, "tenant", Map.of("id", tenant, "name", "Stad " + tenant, "state", state));
        Bus.say("tenants", "plan.tenants.notify.changed", tenant, tenantRevision, data);
    }

    public void announcesPlan() {
        announcesPlan("DRAFT");
    }

    public void announcesPlan(String planState) {
        revision++;
        var state = Map.of(
                "id",
                plan,
                "code",
                "MJP2020",
                "title",
                "Meerjarenplan 2020-2025",
                "regime",
                "BBC_2020",
                "firstYear",
                2020,
                "lastYear",
                2025,
                "state",
                planState,
                "levels",
                List.of(Map.of("position", 1, "code", "BD")),
                "entities",
                List.of());
        says("plan.plans.notify.changed", "plan", Map.of("change", "CREATED", "plan", state));
    }

    /** Says something more of the plan, without waiting. */
    public void withAnotherState() {
        revision++;
        saysObjective(UUID.randomUUID().toString(), "BD" + revision, false);
    }

    /** Adds an objective and waits until the service knows it. */
    public String withObjective(String code) {
        var id = UUID.randomUUID().toString();
        revision++;
        saysObjective(id, code, false);
        awaitFollowed();
        return id;
    }

    public void withdraws(String objective, String code) {
        revision++;
        saysObjective(objective, code, true);
        awaitFollowed();
    }

    /** Says something of an objective at the present revision, without waiting. */
    public void saysObjective(String id, String code, boolean withdrawn) {
        var state = Map.of(
                "id",
                id,
                "code",
                code,
                "title",
                "Doelstelling " + code,
                "level",
                1,
                "kind",
                "POLICY_OBJECTIVE",
                "priority",
                true,
                "withdrawn",
                withdrawn);
        says(
                "plan.objectives.notify.changed",
                id,
                Map.of("change", withdrawn ? "WITHDRAWN" : "CREATED", "objective", state));
    }

    private void says(String type, String element, Map<String, ?> change) {
        var data = new java.util.HashMap<String, Object>(change);
        data.put("planId", plan);
        data.put("revision", revision);
        Bus.say("plan.changes", type, tenant + "/" + plan + "/" + element, revision, data);
    }

    /** Jumps ahead, as if the plan had changed elsewhere in between. */
    public CityFixture atRevision(long number) {
        revision = number;
        return this;
    }

    public RequestSpecification as(String... roles) {
        return given().basePath("/monitoring/v1")
                .auth()
                .oauth2(token(tenant, roles))
                .contentType("application/json");
    }

    public RequestSpecification asCoordinator() {
        return as("coordinator");
    }

    public static String token(String tenant, String... roles) {
        return Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject("els.peeters")
                .upn("els.peeters")
                .groups(Set.of(roles))
                .claim("tenant", tenant)
                .expiresIn(Duration.ofHours(1))
                .sign();
    }

    public void awaitFollowed() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var last = "";
        while (System.nanoTime() < deadline) {
            var answer = asCoordinator().get("/plans?pageSize=500");
            last = answer.statusCode() + " " + answer.asString();
            if (answer.statusCode() == 200) {
                Integer followed = answer.jsonPath().get("items.find { it.id == '%s' }.planRevision".formatted(plan));
                if (followed != null && followed >= revision) {
                    return;
                }
            }
            pause();
        }
        throw new IllegalStateException(
                "The service does not follow the plan up to revision " + revision + ": " + last);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
