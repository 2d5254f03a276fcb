package eu.doelboom.monitoring.webhook;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookResourceTest {

    private static final String FINANCE = "finance.equilibria.notify.changed";

    private CityFixture city;

    @BeforeEach
    void openCity() {
        city = aCity();
    }

    private ValidatableResponse create(Map<String, ?> body) {
        return city.asCoordinator().body(body).post("/webhooks").then();
    }

    private String created() {
        return create(Map.of("url", "http://127.0.0.1:9/hook", "eventTypes", List.of(FINANCE)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void showsTheSecretOnce() {
        var location = create(Map.of("url", "http://127.0.0.1:9/hook", "eventTypes", List.of(FINANCE)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("ACTIVE"))
                .body("createdBy", equalTo("els.peeters"))
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/webhooks/"));

        city.asCoordinator().get(path).then().statusCode(200).body("secret", nullValue());
        city.as("auditor").get("/webhooks").then().statusCode(200).body("items[0].secret", nullValue());
        city.asCoordinator()
                .post(path + "/secrets")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .header("ETag", "\"2\"");
    }

    @Test
    void refusesReceiversInsideAndKindsThatDoNotExistAllAtOnce() {
        create(Map.of("url", "https://169.254.169.254/latest", "eventTypes", List.of(FINANCE, "plan.cats.notify.fed")))
                .statusCode(400)
                .body("issues.name", hasItems("url", "eventTypes[1]"))
                .body("issues.detail", hasItems("must lead to a public address"));
        create(Map.of("url", "http://leiestede.example/hook", "eventTypes", List.of(FINANCE)))
                .statusCode(400);
        create(Map.of("url", "https://8.8.8.8/hook", "eventTypes", List.of())).statusCode(400);
        create(Map.of("url", "https://8.8.8.8/hook", "eventTypes", List.of(FINANCE), "colour", "red"))
                .statusCode(400)
                .body("issues[0].name", equalTo("colour"));
        create(Map.of("url", "https://8.8.8.8/hook", "eventTypes", List.of(FINANCE), "planId", "of-another-city"))
                .statusCode(400)
                .body("issues[0].name", equalTo("planId"));
    }

    @Test
    void changesOnlyWhatWasSeenAndPausesAndResumes() {
        var path = "/webhooks/" + created();

        city.asCoordinator().body(Map.of("state", "PAUSED")).patch(path).then().statusCode(428);
        city.asCoordinator()
                .header("If-Match", "\"1\"")
                .body(Map.of("state", "PAUSED", "description", "for the ERP"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("description", equalTo("for the ERP"))
                .body("eventTypes[0]", equalTo(FINANCE))
                .header("ETag", "\"2\"");
        city.asCoordinator()
                .header("If-Match", "\"1\"")
                .body(Map.of("state", "ACTIVE"))
                .patch(path)
                .then()
                .statusCode(412);
        city.asCoordinator()
                .header("If-Match", "\"2\"")
                .body(Map.of("url", "https://10.0.0.1/"))
                .patch(path)
                .then()
                .statusCode(400);
        city.asCoordinator().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        city.asCoordinator().get(path).then().statusCode(404);
    }

    @Test
    void belongsToTheCoordinatorsOfItsCity() {
        var path = "/webhooks/" + created();
        for (var role : List.of("owner", "financial-director", "councillor", "erp-client", "platform-operator")) {
            city.as(role).get(path).then().statusCode(403);
        }
        city.as("auditor").get(path).then().statusCode(200);
        city.as("auditor").header("If-Match", "\"1\"").delete(path).then().statusCode(403);
        city.as("auditor").post(path + "/secrets").then().statusCode(403);
        var other = aCity();
        for (var below : List.of("", "/deliveries")) {
            other.asCoordinator().get(path + below).then().statusCode(404);
        }
        other.asCoordinator().post(path + "/secrets").then().statusCode(404);
        other.asCoordinator().body(Map.of()).post(path + "/replays").then().statusCode(404);
        other.asCoordinator().header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void areOnlySoMany() {
        for (var i = 0; i < 20; i++) {
            created();
        }
        create(Map.of("url", "http://127.0.0.1:9/hook", "eventTypes", List.of(FINANCE)))
                .statusCode(409)
                .body("limit", equalTo(20))
                .body("detail", containsString("20 webhooks"));
        aCity().asCoordinator()
                .body(Map.of("url", "http://127.0.0.1:9/hook", "eventTypes", List.of(FINANCE)))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .body("id", not(nullValue()));
    }
}
