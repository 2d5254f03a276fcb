package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A system of the city is told over HTTP of every action, although the service that tells it is killed without any
 * warning in the middle, and although the system itself refuses every fifth post.
 */
@Tag("chaos")
class ToldOverHttpJourneyTest {

    private static final int ACTIONS = 300;

    /** An event that is refused four times is posted again 200 seconds after the first time. */
    private static final int PATIENCE_SECONDS = 300;

    private static final String TYPE = "plan.actions.notify.changed";

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger posts = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.setExecutor(threads);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var isRefused = posts.incrementAndGet() % 5 == 0;
        if (!isRefused) {
            told.add(JsonPath.from(body).getString("data.action.id"));
        }
        exchange.sendResponseHeaders(isRefused ? 503 : 204, -1);
        exchange.close();
    }

    @Test
    void hearsOfEveryActionWhoeverDies() throws Exception {
        // Given
        var city = JourneyCity.of("MUNICIPALITY");
        var url = "http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort());
        var webhook = city.request()
                .body(Map.of("url", url, "eventTypes", List.of(TYPE)))
                .post("/monitoring/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        // When
        city.importFile(file()).then().statusCode(200);
        await(ACTIONS / 3);
        RunningSuite.started().kill("monitoring-service");
        // Then
        await(ACTIONS);
        var actions = city.request()
                .queryParam("pageSize", 500)
                .get(city.plan("/actions"))
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(told).containsExactlyInAnyOrderElementsOf(actions);
        System.err.printf(
                "monitoring-service killed: %d actions, %d told, %d posts%n", actions.size(), told.size(), posts.get());
        awaitNothingWaiting(city, webhook.getString("id"));
    }

    private void await(int count) throws InterruptedException {
        for (var tries = 0; tries < PATIENCE_SECONDS * 20 && told.size() < count; tries++) {
            Thread.sleep(50);
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
    }

    private static void awaitNothingWaiting(JourneyCity city, String webhook) throws InterruptedException {
        var log = "/monitoring/v1/webhooks/%s/deliveries".formatted(webhook);
        for (var tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
            if (city.request()
                            .queryParam("state", "WAITING")
                            .get(log)
                            .jsonPath()
                            .getInt("total")
                    == 0) {
                break;
            }
            Thread.sleep(100);
        }
        var delivered = city.request().queryParam("state", "DELIVERED").get(log).jsonPath();
        assertThat(delivered.getInt("total")).isEqualTo(ACTIONS);
        assertThat(city.request()
                        .queryParam("state", "PARKED")
                        .get(log)
                        .jsonPath()
                        .getInt("total"))
                .isZero();
    }

    private static byte[] file() {
        var file =
                new StringBuilder("code,niveau,ouder,titel,categorie,soort,2026\nBD,BD,,Doel,,,\nAP,AP,BD,Plan,,,\n");
        for (int i = 0; i < ACTIONS; i++) {
            file.append("AC%d,AC,AP,Actie %d,Exploitatie,Uitgaven,1000%n".formatted(i, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
