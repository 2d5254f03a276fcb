package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of bad input gets a problem that names what is wrong, through the gateway. */
class BadInputJourneyTest {

    private static JourneyCity city;
    private static String actionId;
    private static long revision;

    @BeforeAll
    static void prepare() {
        city = JourneyCity.of("MUNICIPALITY");
        var action = city.newAction("AC1", List.of(city.line(2027, "OPERATING", "EXPENDITURE", BigDecimal.TEN)));
        actionId = action.getString("id");
        revision = action.getLong("revision");
    }

    private static ValidatableResponse patch(String ifMatch, Map<String, Object> line) {
        return city.request()
                .header("If-Match", ifMatch)
                .body(Map.of("items", List.of(line)))
                .patch(city.plan("/actions/" + actionId + "/estimates"))
                .then()
                .contentType(startsWith("application/problem+json"));
    }

    private static String tag() {
        return "\"" + revision + "\"";
    }

    private static Map<String, Object> line(int year, String amount) {
        return city.line(year, "OPERATING", "EXPENDITURE", new BigDecimal(amount));
    }

    @Test
    void namesAnUnknownSectionAndAnAmountWithThreeDecimalsTogether() {
        var line = line(2027, "1.234");
        line.put("section", "GAMBLING");

        patch(tag(), line).statusCode(400).body("issues.name", hasItems("items[0].section", "items[0].amount"));
    }

    @Test
    void namesAYearOutsideThePlan() {
        patch(tag(), line(2032, "1.00")).statusCode(400).body("issues.name", hasItem("items[0].fiscalYear"));
    }

    @Test
    void refusesAStaleTagAndAMissingOne() {
        patch("\"1\"", line(2027, "1.00")).statusCode(412).body("code", equalTo("preconditionFailed"));
        city.request()
                .body(Map.of("items", List.of()))
                .patch(city.plan("/actions/" + actionId + "/estimates"))
                .then()
                .statusCode(428)
                .body("code", equalTo("preconditionRequired"));
    }

    @Test
    void refusesAnUnknownCityAndOneWhoHasNone() {
        var suite = RunningSuite.started();
        suite.as("atlantis", "coordinator")
                .get("/plan/v1/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("unknownTenant"))
                .body("detail", containsString("atlantis"));
        suite.as(null, "platform-operator")
                .get("/plan/v1/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("missingPermission"));
    }

    @Test
    void hidesThePlanOfAnotherCity() {
        var other = JourneyCity.of("MUNICIPALITY");

        for (var path : List.of(city.plan(""), city.plan("/actions/" + actionId), city.finance("/equilibrium"))) {
            other.request()
                    .header("Dgp-Tenant-Id", city.tenant())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void refusesACycle() {
        var top = city.request()
                .body(Map.of("code", "TOP", "title", "Boven"))
                .post(city.plan("/objectives"))
                .then()
                .statusCode(201)
                .extract();
        String below = city.request()
                .body(Map.of("code", "BELOW", "title", "Onder", "parentId", top.path("id")))
                .post(city.plan("/objectives"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        city.request()
                .header("If-Match", top.header("ETag"))
                .body(Map.of("parentId", below))
                .post(city.plan("/objectives/" + top.path("id") + "/moves"))
                .then()
                .statusCode(409)
                .body("code", equalTo("cycleInTree"))
                .body("issues.name", hasItem("parentId"));
    }

    @Test
    void namesTenDifferentErrorsOfAFile() {
        var file = """
                code,niveau,bd_code,ap_code,titel,van,tot,categorie,soort,2026,2027
                BD1,BD,,,Goed,,,,,,
                AP1,AP,BD1,,Goed,,,,,,
                A1,AC,,AP1,,,,Exploitatie,Uitgaven,1,2
                A2,AC,,AP1,Goed,31/31/2026,,Exploitatie,Uitgaven,1,2
                A3,AC,,AP1,Goed,,,Kansspel,Uitgaven,1,2
                A4,AC,,AP1,Goed,,,Exploitatie,Zijwaarts,1,2
                A5,AC,,AP1,Goed,,,Exploitatie,Uitgaven,1.234,2
                A6,AC,,AP9,Goed,,,Exploitatie,Uitgaven,1,2
                A7,XX,,AP1,Goed,,,Exploitatie,Uitgaven,1,2
                A8,AC,,,Goed,,,Exploitatie,Uitgaven,1,2
                A9,AC,,AP1,Goed,01/01/2027,01/01/2026,Exploitatie,Uitgaven,1,2
                A9,AC,,AP1,Goed,,,Exploitatie,Uitgaven,1,2
                """;

        var names = city.importFile(file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<String>getList("issues.name");

        assertThat(names)
                .contains(
                        "row 4, column titel",
                        "row 5, column van",
                        "row 6, column categorie",
                        "row 7, column soort",
                        "row 8, column 2026",
                        "row 9, column ouder",
                        "row 10, column niveau",
                        "row 11, column ap_code",
                        "row 12, column tot",
                        "row 13, column 2026");
    }

    @Test
    void refusesAHundredMegabytesBeforeReadingThem() throws Exception {
        var suite = RunningSuite.started();
        int port = suite.state().port();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: text/csv\r
                    Content-Length: 104857600\r
                    \r
                    code""".formatted(city.plan("/imports"), city.token()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsSize() {
        var part = "x".repeat(1024 * 1024);
        var body = new java.io.SequenceInputStream(new java.util.Enumeration<>() {
            private int left = 100;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public java.io.InputStream nextElement() {
                left--;
                return new java.io.ByteArrayInputStream(part.getBytes(StandardCharsets.US_ASCII));
            }
        });
        try {
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create(RunningSuite.started().gateway() + city.plan("/imports")))
                    .header("Authorization", "Bearer " + city.token())
                    .header("Content-Type", "text/csv")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> body))
                    .build();
            var answer = java.net.http.HttpClient.newHttpClient()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (java.io.IOException closedWhileSending) {
            assertThat(city.revision()).isPositive();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
