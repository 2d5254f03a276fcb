package eu.doelboom.monitoring.tenant;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import eu.doelboom.monitoring.Bus;
import eu.doelboom.monitoring.CityFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A city that is not ready is refused and its events wait; nobody else is touched, and nothing is lost. */
@QuarkusTest
@TestProfile(LateCityResourceTest.Rehearsal.class)
class LateCityResourceTest {

    /** The changes of plans are read twice here, for indicators and for webhooks; each reader keeps its own gaps. */
    private static final int READERS = 2;

    /** Every city gets one more migration, which fails for some. */
    public static final class Rehearsal implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "doelboom.migration.further-location",
                    "filesystem:" + Path.of("src/test/resources/rehearsal").toAbsolutePath(),
                    "doelboom.migration.retry",
                    "1s");
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void refusesTheCityWhoseMigrationFailsAndServesTheOthers() throws SQLException {
        var broken = CityFixture.named("broken" + Long.toString(System.nanoTime(), 36));
        broken.registered("ACTIVE", 1);
        broken.announcesPlan();
        await(() -> "FAILED".equals(migration(broken).get("state")));

        assertThat(migration(broken)).containsEntry("reason", "SQL state P0001; the log of the service tells more");
        broken.asCoordinator()
                .get("/plans")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("serviceUnavailable"));
        long started = System.nanoTime();
        var other = aCity();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(migration(other)).containsEntry("state", "DONE");
        assertThat(migration(other)).containsEntry("version", "900");
        operator()
                .get("/monitoring/v1/migrations/summary")
                .then()
                .statusCode(200)
                .body("version", equalTo("900"));

        broken.withAnotherState();
        execute("create schema " + broken.tenant().replace("broken", "mended"));
        broken.awaitFollowed();
        assertThat(migration(broken).get("state").toString()).isEqualTo("DONE");
        await(() -> gaps(broken) == 0);
        assertThat(Bus.heard("plan.changes.monitoring-service.dead-letter", broken.tenant()))
                .isEmpty();
    }

    @Test
    void appliesWhatWasSaidOfACityBeforeItWasAnnounced() {
        var early = CityFixture.named("early" + Long.toString(System.nanoTime(), 36));
        early.announcesPlan();
        early.withAnotherState();
        var other = aCity();
        await(() -> gaps(early) == READERS);

        early.registered("ACTIVE", 1);
        early.awaitFollowed();

        await(() -> gaps(early) == 0);
        other.asCoordinator().get("/plans").then().statusCode(200);
    }

    @Test
    void erasesADeletedCityAndReportsTheProof() {
        var city = aCity();
        city.withObjective("BD01");
        var other = aCity();

        city.registered("DELETED", 2);

        await(() -> !Bus.heard("tenant.reports", city.tenant() + "/monitoring-service")
                .isEmpty());
        var proof = Bus.heard("tenant.reports", city.tenant() + "/monitoring-service")
                .get(0)
                .at("/data/proof");
        assertThat(proof.at("/rowsBefore/plan").asInt()).isEqualTo(1);
        assertThat(proof.at("/rowsBefore/objective").asInt()).isEqualTo(1);
        assertThat(proof.get("remains")).isEmpty();
        assertThat(schemas(city)).isZero();
        assertThat(schemas(other)).isEqualTo(1);
        city.saysObjective("late", "BD02", false);
        other.withObjective("BD03");
        city.asCoordinator().get("/plans").then().statusCode(403).body("code", equalTo("unknownTenant"));
        assertThat(Bus.heard("plan.changes.monitoring-service.dead-letter", city.tenant()))
                .isEmpty();
    }

    /** What the status resource tells of one city; empty when it does not know it. */
    private static Map<String, Object> migration(CityFixture city) {
        for (int page = 1; ; page++) {
            var answer = operator().get("/monitoring/v1/migrations?pageSize=500&page=" + page);
            Map<String, Object> found =
                    answer.jsonPath().getMap("items.find { it.tenant == '%s' }".formatted(city.tenant()));
            if (found != null || answer.path("next") == null) {
                return found == null ? Map.of() : found;
            }
        }
    }

    private int gaps(CityFixture city) {
        return count("select count(*) from platform.feed_gap where tenant = ?", city.tenant());
    }

    private int schemas(CityFixture city) {
        return count("select count(*) from pg_namespace where nspname = ?", "monitoring_service_city_" + city.tenant());
    }

    private int count(String sql, String value) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int attempt = 0; !condition.getAsBoolean(); attempt++) {
            assertThat(attempt).as("seconds waited").isLessThan(300);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static io.restassured.specification.RequestSpecification operator() {
        var token = Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject("operator")
                .upn("operator")
                .groups(Set.of("platform-operator"))
                .expiresIn(Duration.ofMinutes(10))
                .sign();
        return given().auth().oauth2(token);
    }
}
