package eu.doelboom.monitoring.delivery;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.delivery.ReceiverFixture.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest {

    private static final String OBJECTIVES = "plan.objectives.notify.changed";

    private CityFixture city;

    @BeforeEach
    void openCity() {
        city = aCity();
    }

    private JsonPath webhookTo(ReceiverFixture receiver, Map<String, ?> more) {
        var body =
                new java.util.HashMap<String, Object>(Map.of("url", receiver.url(), "eventTypes", List.of(OBJECTIVES)));
        body.putAll(more);
        return city.asCoordinator()
                .body(body)
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String deliveriesOf(JsonPath webhook) {
        return "/webhooks/" + webhook.getString("id") + "/deliveries";
    }

    /** Waits until the newest delivery stands so, and shows the page. */
    private JsonPath awaitState(String deliveries, String state) throws InterruptedException {
        JsonPath page = null;
        for (var tries = 0; tries < 500; tries++) {
            page = city.as("auditor").get(deliveries).jsonPath();
            if (state.equals(page.getString("items[0].state"))) {
                return page;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("is not " + state + ": " + (page == null ? "" : page.prettify()));
    }

    private static String signature(String secret, ReceiverFixture.Post post) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = post.id() + "." + post.timestamp() + "." + post.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsAReceiverOfAnEventSignedAndLogsIt() throws Exception {
        try (var receiver = aReceiver()) {
            var webhook = webhookTo(receiver, Map.of());
            var objective = city.withObjective("BD01");

            var post = receiver.awaitPosts(1).get(0);
            assertThat(post.signature()).isEqualTo(signature(webhook.getString("secret"), post));
            assertThat(post.json().path("id").asText()).isEqualTo(post.id());
            assertThat(post.json().path("type").asText()).isEqualTo(OBJECTIVES);
            assertThat(post.json().path("tenant").asText()).isEqualTo(city.tenant());
            assertThat(post.json().path("data").path("objective").path("id").asText())
                    .isEqualTo(objective);

            var log = awaitState(deliveriesOf(webhook), "DELIVERED");
            assertThat(log.getInt("total")).isEqualTo(1);
            assertThat(log.getInt("items[0].attempts")).isEqualTo(1);
            assertThat(log.getInt("items[0].status")).isEqualTo(204);
            assertThat(log.getString("items[0].eventId")).isEqualTo(post.id());
        }
    }

    @Test
    void tellsOnlyOfWhatWasAskedFor() throws Exception {
        try (var receiver = aReceiver()) {
            webhookTo(receiver, Map.of("planId", city.withAnotherPlan()));
            webhookTo(receiver, Map.of("eventTypes", List.of("plan.plans.notify.changed")));
            webhookTo(receiver, Map.of("state", "PAUSED"));
            var last = webhookTo(receiver, Map.of("planId", city.plan()));
            city.withObjective("BD01");

            awaitState(deliveriesOf(last), "DELIVERED");
            Thread.sleep(300);
            // the news of the plans themselves may still be under way when the webhooks are made
            assertThat(receiver.posts())
                    .filteredOn(
                            post -> OBJECTIVES.equals(post.json().path("type").asText()))
                    .hasSize(1);
        }
    }

    @Test
    void triesAgainUntilItArrives() throws Exception {
        try (var receiver = aReceiver().answering(503)) {
            var webhook = webhookTo(receiver, Map.of());
            city.withObjective("BD01");

            receiver.awaitPosts(2);
            receiver.answering(200);

            var log = awaitState(deliveriesOf(webhook), "DELIVERED");
            assertThat(log.getInt("items[0].attempts")).isGreaterThanOrEqualTo(2);
            var ids = receiver.posts().stream().map(ReceiverFixture.Post::id).distinct();
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void parksWhatNeverArrivesAndReplaysIt() throws Exception {
        try (var receiver = aReceiver().answering(500)) {
            var webhook = webhookTo(receiver, Map.of());
            city.withObjective("BD01");
            var parked = awaitState(deliveriesOf(webhook), "PARKED");
            assertThat(parked.getInt("items[0].attempts")).isEqualTo(3);
            assertThat(parked.getInt("items[0].status")).isEqualTo(500);
            var first = receiver.posts().get(0);

            receiver.answering(204);
            var delivery = deliveriesOf(webhook) + "/" + parked.getString("items[0].id");
            city.asCoordinator().post(delivery + "/replays").then().statusCode(201);

            var log = awaitState(deliveriesOf(webhook), "DELIVERED");
            assertThat(log.getInt("total")).isEqualTo(2);
            assertThat(log.getString("items[0].replayOf")).isEqualTo(parked.getString("items[0].id"));
            assertThat(log.getString("items[1].state")).isEqualTo("PARKED");
            var last = receiver.posts().get(receiver.posts().size() - 1);
            assertThat(last.id()).isEqualTo(first.id());
            assertThat(last.body()).isEqualTo(first.body());
        }
    }

    @Test
    void replaysEverythingFromAnEventOnAndEverythingThatIsParked() throws Exception {
        try (var receiver = aReceiver()) {
            var webhook = webhookTo(receiver, Map.of());
            city.withObjective("BD01");
            receiver.awaitPosts(1);
            city.withObjective("BD02");
            receiver.awaitPosts(2);
            city.withObjective("BD03");
            var second = receiver.awaitPosts(3).get(1).id();
            awaitState(deliveriesOf(webhook), "DELIVERED");
            var replays = "/webhooks/" + webhook.getString("id") + "/replays";

            var answer = city.asCoordinator()
                    .body(Map.of("fromEventId", second))
                    .post(replays)
                    .then()
                    .statusCode(202)
                    .extract()
                    .jsonPath();
            assertThat(answer.getInt("deliveries")).isEqualTo(2);
            receiver.awaitPosts(5);

            city.asCoordinator()
                    .body(Map.of("fromEventId", "nothing"))
                    .post(replays)
                    .then()
                    .statusCode(400);
            assertThat(city.asCoordinator()
                            .body(Map.of())
                            .post(replays)
                            .jsonPath()
                            .getInt("deliveries"))
                    .isZero();
        }
    }

    @Test
    void isNotHeldUpByASlowReceiver() throws Exception {
        try (var slow = aReceiver().after(1_500);
                var quick = aReceiver()) {
            webhookTo(slow, Map.of());
            webhookTo(quick, Map.of());
            for (var i = 0; i < 16; i++) {
                city.withAnotherState();
            }
            quick.awaitPosts(16);
            assertThat(slow.posts()).hasSizeLessThan(16);
            slow.awaitPosts(16);
        }
    }

    @Test
    void sendsNothingMoreToAReceiverThatIsGone() throws Exception {
        try (var receiver = aReceiver().answering(410)) {
            var webhook = webhookTo(receiver, Map.of());
            city.withObjective("BD01");
            awaitState(deliveriesOf(webhook), "PARKED");

            var shown = city.asCoordinator()
                    .get("/webhooks/" + webhook.getString("id"))
                    .jsonPath();
            assertThat(shown.getString("state")).isEqualTo("SUSPENDED");
            assertThat(shown.getString("reason")).contains("410");
            city.withObjective("BD02");
            Thread.sleep(600);
            assertThat(receiver.posts()).hasSize(1);
        }
    }

    @Test
    void signsWithBothSecretsWhileTheyChange() throws Exception {
        try (var receiver = aReceiver()) {
            var webhook = webhookTo(receiver, Map.of());
            var renewed = city.asCoordinator()
                    .post("/webhooks/" + webhook.getString("id") + "/secrets")
                    .jsonPath();
            city.withObjective("BD01");

            var post = receiver.awaitPosts(1).get(0);
            assertThat(post.signature())
                    .isEqualTo(signature(renewed.getString("secret"), post) + " "
                            + signature(webhook.getString("secret"), post));
        }
    }
}
