package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static eu.doelboom.plan.CityFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenantLifeCycleResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void tellsACityItsQuotasAndWhatItTakesOfThem() {
        var city = aCity();

        city.with(Roles.COUNCILLOR)
                .get("/plan/v1/tenants/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(city.tenant()))
                .body("language", equalTo("nl"))
                .body("quotas.quota", contains("connections", "importBytes", "importBytesPerDay"))
                .body("quotas[0].limit", equalTo(8))
                .body("quotas[0].used", lessThanOrEqualTo(1))
                .body("quotas[0].peak", greaterThanOrEqualTo(1))
                .body("quotas[2].used", equalTo(0));
    }

    @Test
    void configuresACityAsSeen() {
        var city = aCity();
        var change = Map.of(
                "name",
                "Ville de " + city.tenant(),
                "language",
                "fr",
                "quotas",
                Map.of("connections", 3, "importBytes", 1000));

        operator().body(change).patch(path(city)).then().statusCode(428);
        changed(city, "\"1\"", change)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("language", equalTo("fr"))
                .body("quotas.connections", equalTo(3))
                .body("quotas.importBytesPerDay", equalTo(268435456));
        changed(city, "\"1\"", change).statusCode(412);
        changed(city, "\"2\"", Map.of("language", "xx", "quotas", Map.of("connections", 0)))
                .statusCode(400)
                .body("issues.name", hasItem("language"))
                .body("issues.name", hasItem("quotas.connections"));
        city.coordinator()
                .get("/plan/v1/tenants/me")
                .then()
                .body("name", equalTo("Ville de " + city.tenant()))
                .body("quotas[0].limit", equalTo(3));
    }

    @Test
    void keepsEverybodyOutOfASuspendedCityUntilItIsResumed() {
        var city = aCity();

        changed(city, "\"1\"", Map.of("state", "SUSPENDED")).statusCode(200).body("state", equalTo("SUSPENDED"));
        city.coordinator().get("/plan/v1/plans").then().statusCode(403).body("detail", containsString("suspended"));
        changed(city, "\"2\"", Map.of("state", "ACTIVE")).statusCode(200);
        city.coordinator().get("/plan/v1/plans").then().statusCode(200);
        changed(city, "\"3\"", Map.of("state", "DELETED")).statusCode(400).body("issues[0].name", equalTo("state"));
    }

    @Test
    void takesADeletionBackInTheTimeOfGrace() {
        var city = aCity();

        operator()
                .header("If-Match", "\"1\"")
                .delete(path(city))
                .then()
                .statusCode(202)
                .body("state", equalTo("DELETING"))
                .body("deletionDue", not(empty()));
        city.coordinator().get("/plan/v1/plans").then().statusCode(403);
        city.coordinator().get(path(city) + "/exports").then().statusCode(200);
        operator().get(path(city) + "/certificate").then().statusCode(404);
        changed(city, "\"2\"", Map.of("state", "ACTIVE")).statusCode(200);

        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        city.coordinator().get("/plan/v1/plans").then().statusCode(200).body("total", equalTo(1));
    }

    @Test
    void deletesACityWithProof() throws SQLException {
        var city = aCity();
        city.action("GONE");
        var other = aCity();
        assertThat(catalogue(city)).isEqualTo(2);

        operator().header("If-Match", "*").delete(path(city)).then().statusCode(202);

        awaited(() -> operator().get(path(city) + "/certificate").then(), "complete", true)
                .body("awaited", empty())
                .body("proofs.service", contains("plan-service"))
                .body("proofs[0].rowsBefore.action", equalTo(1))
                .body("proofs[0].rowsBefore.objective", equalTo(2))
                .body("proofs[0].recordsBefore.'plan.changes'", greaterThan(0))
                .body("proofs[0].remains", empty())
                .body("digest", matchesPattern("[0-9a-f]{64}"));
        assertThat(catalogue(city)).isZero();
        assertThat(catalogue(other)).isEqualTo(2);
        city.coordinator().get("/plan/v1/plans").then().statusCode(403).body("code", equalTo("unknownTenant"));
        other.coordinator().get("/plan/v1/plans").then().statusCode(200);
        changed(city, "*", Map.of("state", "ACTIVE")).statusCode(409).body("code", equalTo("tenantDeleted"));
        operator()
                .body(Map.of("id", city.tenant(), "name", "Terug"))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(409)
                .body("code", equalTo("tenantExists"));
    }

    @Test
    void answersARepeatedRegistrationOnce() {
        var id = "t" + Long.toString(System.nanoTime(), 36);
        Supplier<ValidatableResponse> registration = () -> operator()
                .header("Idempotency-Key", id)
                .body(Map.of("id", id, "name", "Stad", "language", "en"))
                .post("/plan/v1/tenants")
                .then();

        var where = registration
                .get()
                .statusCode(201)
                .body("language", equalTo("en"))
                .extract()
                .header("Location");
        operator().get(where).then().statusCode(200).body("id", equalTo(id));
        registration.get().statusCode(201).header("Idempotency-Replayed", "true");
    }

    /** What the database itself knows of the city: a schema and a role. */
    private int catalogue(CityFixture city) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select (select count(*) from pg_namespace where nspname = ?)
                             + (select count(*) from pg_roles where rolname = ?)""")) {
            select.setString(1, "plan_service_city_" + city.tenant());
            select.setString(2, "plan_service_city_" + city.tenant());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static ValidatableResponse changed(CityFixture city, String ifMatch, Map<String, ?> change) {
        return operator()
                .header("If-Match", ifMatch)
                .body(change)
                .patch(path(city))
                .then();
    }

    static ValidatableResponse awaited(Supplier<ValidatableResponse> question, String member, Object expected) {
        for (int attempt = 0; attempt < 300; attempt++) {
            var answer = question.get();
            if (answer.extract().statusCode() == 200
                    && expected.equals(answer.extract().path(member))) {
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return question.get().statusCode(200).body(member, equalTo(expected));
    }

    private static String path(CityFixture city) {
        return "/plan/v1/tenants/" + city.tenant();
    }

    private static RequestSpecification operator() {
        return as(null, Roles.PLATFORM_OPERATOR);
    }
}
