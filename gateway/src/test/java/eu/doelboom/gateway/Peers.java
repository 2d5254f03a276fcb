package eu.doelboom.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Small services that speak HTTP on the loopback, so that the gateway has somebody to pass calls on to. Plan and finance
 * answer; monitoring is down.
 */
public class Peers implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        var plan = listen("plan");
        var finance = listen("finance");
        return Map.of(
                "doelboom.live.topic", "finance.changes.of.the.gateway",
                "doelboom.live.max-streams-per-tenant", "2",
                "doelboom.live.heartbeat-interval", "1s",
                "doelboom.upstream.plan.url", "http://127.0.0.1:" + plan,
                "doelboom.upstream.finance.url", "http://127.0.0.1:" + finance,
                "doelboom.upstream.monitoring.url", "http://127.0.0.1:" + portOfNobody(),
                "doelboom.health.timeout", "10s",
                "doelboom.contract.timeout", "10s",
                "doelboom.door.response-timeout", "3s",
                "doelboom.door.max-body-size", "1M");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int listen(String name) {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> answer(name, request));
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static int portOfNobody() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void answer(String name, HttpServerRequest request) {
        var path = request.path().replace("/" + name + "/v1/", "");
        switch (path) {
            case "/q/health/ready" -> request.response().end("{}");
            case "/doc/openapi.yaml.json" -> request.response().end(ServiceContracts.of(name));
            case "tenants" -> tenants(request);
            case "silent" -> request.pause();
            case "broken" -> request.connection().close();
            case "parts" -> parts(request);
            case "nothing" -> request.response().setStatusCode(204).end();
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            default -> echo(name, request);
        }
    }

    private static void tenants(HttpServerRequest request) {
        var cities = new JsonArray().add(new JsonObject().put("id", "leiestede").put("name", "Stad Leiestede"));
        var isOperator = request.getHeader("Authorization") != null && request.getHeader("Dgp-Tenant-Id") == null;
        request.response()
                .setStatusCode(isOperator ? 200 : 403)
                .end(new JsonObject().put("items", cities).encode());
    }

    /** One part at once, the other one two seconds later: who gets the first part early is not served from a buffer. */
    private void parts(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        response.write("first\n");
        vertx.setTimer(2_000, later -> response.end("second\n"));
    }

    private static void echo(String name, HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Connection", "keep-alive, X-Hop")
                    .putHeader("X-Hop", "1")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("size", body.length())
                            .put("headers", headers)
                            .encode());
        });
    }
}
