package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A city takes everything along from every service, leaves, and nothing of it remains anywhere. */
class LeavingCityJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSuite suite = RunningSuite.started();

    @Test
    void takesEverythingAlongAndLeavesNothingBehind() throws IOException {
        var city = JourneyCity.of("MUNICIPALITY");
        var neighbour = JourneyCity.of("MUNICIPALITY");
        city.newAction("AC1", List.of(city.line(2027, "OPERATING", "EXPENDITURE", BigDecimal.TEN)));

        assertThat(exported(city, "plan")).contains("action.csv", "manifest.json");
        assertThat(exported(city, "finance")).contains("estimate_line.csv", "manifest.json");
        assertThat(exported(city, "monitoring")).contains("indicator.csv", "manifest.json");

        operator().header("If-Match", "*").delete(tenant(city, "")).then().statusCode(202);
        city.request().get(city.plan("")).then().statusCode(403);
        await(() -> operator().get(tenant(city, "/certificate")).statusCode() == 200
                && operator().get(tenant(city, "/certificate")).jsonPath().getBoolean("complete"));

        operator()
                .get(tenant(city, "/certificate"))
                .then()
                .body("proofs.service", contains("finance-service", "monitoring-service", "plan-service"))
                .body("proofs.remains", everyItem(empty()))
                .body("proofs.filesBefore", everyItem(equalTo(1)))
                .body("proofs[2].recordsBefore.'plan.changes'", greaterThan(0));
        for (var service : List.of("plan", "finance", "monitoring")) {
            city.request().get("/%s/v1/plans".formatted(service)).then().statusCode(403);
            neighbour
                    .request()
                    .get("/%s/v1/plans".formatted(service))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1));
        }
    }

    /** The names of the files that the service gives along. */
    private List<String> exported(JourneyCity city, String service) throws IOException {
        var exports = "/%s/v1/tenants/%s/exports".formatted(service, city.tenant());
        var location =
                city.request().post(exports).then().statusCode(202).extract().header("Location");
        var task = location.substring(location.indexOf(exports));
        await(() -> city.request().redirects().follow(false).get(task).statusCode() == 303);
        operator().get(task + "/content").then().statusCode(403);
        var file = city.request()
                .get(task + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private io.restassured.specification.RequestSpecification operator() {
        return suite.as(null, "platform-operator");
    }

    private static String tenant(JourneyCity city, String below) {
        return "/plan/v1/tenants/" + city.tenant() + below;
    }
}
