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
        return Map.ofEntries(
                Map.entry("doelboom.live.topic", "finance.changes.of.the.gateway"),
                Map.entry("doelboom.live.max-streams-per-tenant", "2"),
                Map.entry("doelboom.live.heartbeat-interval", "1s"),
                Map.entry("doelboom.upstream.plan.url", "http://127.0.0.1:" + plan),
                Map.entry("doelboom.upstream.finance.url", "http://127.0.0.1:" + finance),
                Map.entry("doelboom.upstream.monitoring.url", "http://127.0.0.1:" + portOfNobody()),
                Map.entry("doelboom.health.timeout", "10s"),
                Map.entry("doelboom.contract.timeout", "10s"),
                Map.entry("doelboom.door.response-timeout", "3s"),
                Map.entry("doelboom.door.max-body-size", "1M"),
                Map.entry("doelboom.door.cors.origins", "https://desk.example"),
                Map.entry("doelboom.guard.max-calls-per-tenant", "20"),
                Map.entry("doelboom.guard.pause", "1s"),
                Map.entry("doelboom.limit.client-requests", "300"),
                Map.entry("doelboom.limit.tenants.kleinstad.requests", "5"),
                Map.entry("doelboom.limit.failed-requests", "40"),
                Map.entry("doelboom.limit.anonymous-requests", "400"));
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
            case "plans/p1" ->
                json(
                        request,
                        "{\"id\":\"p1\",\"code\":\"MJP\",\"title\":\"Plan\",\"regime\":\"BBC_3_0\","
                                + "\"firstYear\":2026,\"lastYear\":2031,\"state\":\"DRAFT\",\"revision\":12}");
            case "plans/p1/equilibrium" -> equilibrium(request);
            case "plans/hidden" -> request.response().setStatusCode(403).end("{\"detail\":\"a draft\"}");
            case "plans/none" -> request.response().setStatusCode(404).end("{}");
            case "long" -> json(request, "{\"text\":\"" + "lang ".repeat(2_000) + "\"}");
            case "chatty" -> chatty(request);
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

    private static void json(HttpServerRequest request, String body) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"1\"")
                .end(body);
    }

    /** Figures of the revision that was asked for. */
    private static void equilibrium(HttpServerRequest request) {
        var revision = request.getParam("atLeast", "12");
        json(request, """
                {"planId":"p1","planRevision":%s,"noteRevision":3,"verdict":"NOT_IN_EQUILIBRIUM",
                 "findings":[{"norm":"STRUCTURAL_BALANCE","fiscalYear":2031,"value":"-5.00","shortfall":"5.00"}],
                 "years":[{"fiscalYear":2026,"budgetaryResult":{"availableBudgetaryResult":"10.00"},
                  "selfFinancingMargin":{"margin":"9.00"},"adjustedSelfFinancingMargin":{"adjustedMargin":"8.50"}}]}
                """.formatted(revision));
    }

    /** A service that tells more of itself than anybody should know. */
    private static void chatty(HttpServerRequest request) {
        request.response()
                .putHeader("Server", "inside/1.0")
                .putHeader("X-Powered-By", "something")
                .putHeader("X-Debug-Sql", "select 1")
                .putHeader("Set-Cookie", "a=b")
                .putHeader("Plan-Revision", "7")
                .end();
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
