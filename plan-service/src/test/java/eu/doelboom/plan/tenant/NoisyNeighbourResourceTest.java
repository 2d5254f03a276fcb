package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static eu.doelboom.plan.CityFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two cities on one service: what one takes beyond its quotas is refused to it, and the other does not notice. */
@QuarkusTest
class NoisyNeighbourResourceTest {

    private static final int FLOOD = 60;

    @Inject
    AgroalDataSource database;

    private final ExecutorService threads = Executors.newFixedThreadPool(FLOOD);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void makesAFloodingCityWaitForItself() throws SQLException {
        var noisy = aCity();
        var quiet = aCity();
        allow(noisy, Map.of("connections", 2, "importBytes", 1000, "importBytesPerDay", 1000));
        var flood = new ArrayList<CompletableFuture<Response>>();
        long slowest = 0;
        try (var holder = database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("set local role plan_service_city_%1$s; lock table plan in access exclusive mode"
                    .formatted(noisy.tenant()));
            for (int i = 0; i < FLOOD; i++) {
                flood.add(
                        CompletableFuture.supplyAsync(() -> noisy.coordinator().get(noisy.url("")), threads));
            }
            for (int i = 0; i < 20; i++) {
                long started = System.nanoTime();
                quiet.coordinator().get(quiet.url("")).then().statusCode(200);
                slowest = Math.max(slowest, System.nanoTime() - started);
            }
            holder.rollback();
        }
        var answers = flood.stream().map(CompletableFuture::join).toList();

        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 429)
                .contains(429);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"))
                .allSatisfy(answer -> assertThat(answer.path("code").toString()).isEqualTo("tooManyRequests"));
        toldOfItsUse(noisy, quiet);
    }

    private static void toldOfItsUse(CityFixture noisy, CityFixture quiet) {
        noisy.coordinator()
                .get("/plan/v1/tenants/me")
                .then()
                .body("quotas[0].limit", equalTo(2))
                .body("quotas[0].peak", equalTo(2))
                .body("quotas[0].refused", greaterThan(0));
        quiet.coordinator().get("/plan/v1/tenants/me").then().body("quotas[0].refused", equalTo(0));
    }

    @Test
    void limitsTheSizeOfAFileAndOfTheFilesOfADay() {
        var city = aCity();
        allow(city, Map.of("connections", 8, "importBytes", 400, "importBytesPerDay", 600));

        imported(city, 401).then().statusCode(413).body("code", equalTo("payloadTooLarge"));
        imported(city, 390).then().statusCode(200);
        imported(city, 300).then().statusCode(413);
        city.coordinator()
                .get("/plan/v1/tenants/me")
                .then()
                .body("quotas[2].limit", equalTo(600))
                .body("quotas[2].used", equalTo(390));
        imported(aCity(), 401).then().statusCode(200);
    }

    private static Response imported(CityFixture city, int size) {
        var file = new StringBuilder("code,niveau,ouder,titel,categorie,soort,2026\nBD1,BD,,Doel,,,\n");
        while (file.length() < size) {
            file.append('\n');
        }
        return city.coordinator().contentType("text/csv").body(file.toString()).post(city.url("/imports"));
    }

    private static void allow(CityFixture city, Map<String, Integer> quotas) {
        as(null, Roles.PLATFORM_OPERATOR)
                .header("If-Match", "*")
                .body(Map.of("quotas", quotas))
                .patch("/plan/v1/tenants/" + city.tenant())
                .then()
                .statusCode(200);
    }
}
