package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static eu.doelboom.plan.CityFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenantExportResourceTest {

    @Test
    void givesACityEverythingThatIsHeldOfIt() throws IOException {
        var city = aCity();
        city.action("EXPORTED");
        var export = started(city);

        var done = ended(city, export);

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.path("tablesDone").toString())
                .isEqualTo(done.path("tablesTotal").toString());
        var files = unzipped(city.coordinator()
                .get(done.header("Location"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray());
        var manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("tenant").asText()).isEqualTo(city.tenant());
        assertThat(files).containsKeys("action.csv", "objective.csv", "plan.csv", "budget_entity.csv");
        assertThat(files.get("action.csv").lines()).hasSize(2);
        assertThat(files.get("action.csv")).contains("EXPORTED");
        for (var table : manifest.get("tables")) {
            assertThat(files).containsKey(table.get("file").asText());
        }
        assertThat(manifest.get("leftOut").findValuesAsText("name")).contains("outbox");
    }

    @Test
    void keepsTheFileFromEverybodyElse() {
        var city = aCity();
        var stranger = aCity();
        var export = started(city);
        ended(city, export);

        stranger.coordinator().get(export).then().statusCode(404);
        stranger.coordinator().get(export + "/content").then().statusCode(404);
        stranger.coordinator().post(exports(city)).then().statusCode(404);
        city.with(Roles.COUNCILLOR).get(export + "/content").then().statusCode(403);
        as(null, Roles.PLATFORM_OPERATOR).get(export + "/content").then().statusCode(403);
        as(null, Roles.PLATFORM_OPERATOR)
                .get(exports(city))
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("DONE"));
    }

    /** HAL is a form of reads; whoever asks for it everywhere gets JSON here. */
    @Test
    void answersInJsonWhateverFormIsLikedBetter() {
        for (var liked : List.of("application/hal+json", "text/html, application/json;q=0.1")) {
            var city = aCity();
            city.coordinator()
                    .accept(liked)
                    .post(exports(city))
                    .then()
                    .statusCode(202)
                    .header("Content-Type", startsWith("application/json"))
                    .body("tenant", equalTo(city.tenant()));
        }
    }

    private static String started(CityFixture city) {
        return city.coordinator()
                .post(exports(city))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static Response ended(CityFixture city, String export) {
        for (int attempt = 0; ; attempt++) {
            var answer = city.coordinator().redirects().follow(false).get(export);
            if (answer.statusCode() != 200 || attempt > 200) {
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String exports(CityFixture city) {
        return "/plan/v1/tenants/" + city.tenant() + "/exports";
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
