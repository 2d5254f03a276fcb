package eu.doelboom.e2e.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.e2e.ConformityCity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service does for itself: health in two dialects, its log, its audit trail and its register. */
class ServiceJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = "c0ffee00c0ffee00c0ffee00c0ffee00";

    private static ConformityCity city;

    @BeforeAll
    static void fill() {
        city = ConformityCity.filled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "finance", "monitoring", "gateway"})
    void tellsItsHealthInBothDialects(String service) {
        var door = new Door(city.addressOf(service));

        for (var path : List.of("/status/ping", "/status/health/components")) {
            assertThat(door.request("GET", path).send().json().path("status").asText())
                    .as(path)
                    .isEqualTo("ok");
        }
        assertThat(door.request("GET", "/health").send().json().path("status").asText())
                .isEqualTo("UP");
        for (var path : List.of("/status/live", "/status/ready")) {
            assertThat(door.request("GET", path).send().status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "finance", "monitoring"})
    void writesALineOfJsonForACallAndNoNames(String service) throws Exception {
        // Given
        var path = "/%s/v1/plans".formatted(service);
        var token = city.tokens().get("auditor");
        // When
        new Door(city.gateway())
                .request("GET", path)
                .query("q=els.peeters")
                .with("Authorization", "Bearer " + token)
                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                .send();
        // Then
        for (var part : List.of(service, "gateway")) {
            var line = awaitedCall(part, path, TRACE);
            assertThat(line.path("type").get(0).asText()).isEqualTo("application");
            assertThat(line.path("timestamp").asText()).endsWith("Z");
            assertThat(line.path("request").path("method").asText()).isEqualTo("GET");
            assertThat(line.path("response").path("status").asInt()).isEqualTo(400);
            var log = city.logOf(part);
            assertThat(log).doesNotContain("els.peeters", token, token.substring(token.lastIndexOf('.')));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "finance", "monitoring"})
    void keepsATrailThatAnotherVerifierFindsIntact(String service) throws Exception {
        var request = new Door(city.gateway())
                .request("GET", "/%s/v1/audit/export".formatted(service))
                .with("Authorization", "Bearer " + city.tokens().get("auditor"));
        Thread.sleep(3_000);

        var lines = request.send().text();

        var found = eu.doelboom.local.audit.ExportedTrail.verify(new BufferedReader(new StringReader(lines)));
        assertThat(found.isIntact()).as(found.broken()).isTrue();
        assertThat(found.entries()).isPositive();
        assertThat(lines).contains("\"outcome\":\"CHANGED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "finance", "monitoring"})
    void keepsAboutPeopleWhatThePageSays(String service) throws IOException {
        var page = Files.readString(city.root().resolve("docs/personal-data.md"));

        var register = new Door(city.gateway())
                .request("GET", "/%s/v1/persons/register".formatted(service))
                .with("Authorization", "Bearer " + city.tokens().get("councillor"))
                .send()
                .json();

        assertThat(register.path("entries")).isNotEmpty();
        for (var entry : register.path("entries")) {
            var row = "\\| `%s` \\| (all three|.*%s.*) \\|"
                    .formatted(entry.path("place").asText(), service);
            assertThat(page).containsPattern(row);
        }
    }

    @Test
    void followsOneThreadThroughGatewayAndServices() throws Exception {
        new Door(city.gateway())
                .request("GET", "/plan/v1/entities")
                .with("Authorization", "Bearer " + city.tokens().get("auditor"))
                .with(
                        "Dgp-Correlation",
                        java.util.Base64.getEncoder()
                                .encodeToString(("{\"id\":\"7c1d0000-0000-4000-8000-000000000001\",\"sourceId\":\"a\","
                                                + "\"sourceName\":\"b\",\"instanceId\":\"c\",\"instanceName\":\"d\"}")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .send();

        for (var part : List.of("gateway", "plan")) {
            var line = awaitedCall(part, "/plan/v1/entities", "7c1d0000000040008000000000000001");
            assertThat(line.path("response").path("status").asInt()).as(part).isEqualTo(200);
        }
    }

    /** The last line about a call of this path in this thread of calls: others call the same path meanwhile. */
    private static JsonNode awaitedCall(String part, String path, String correlation) throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            var lines = city.logOf(part).lines().toList();
            for (int i = lines.size() - 1; i >= 0; i--) {
                var at = lines.get(i).indexOf('{');
                var line = at < 0 ? null : JSON.readTree(lines.get(i).substring(at));
                if (line != null
                        && line.path("request").path("path").asText().equals(path)
                        && line.path("correlationId").asText().equals(correlation)) {
                    return line;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no call of %s of %s in the log of %s".formatted(path, correlation, part));
    }
}
