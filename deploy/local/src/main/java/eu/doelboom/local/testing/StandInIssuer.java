package eu.doelboom.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.doelboom.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Issuers of tokens for tests, in one small server: {@code /NAME} is an issuer with discovery and keys as the standard
 * wants them, and with what a test has to do to it: sign, change the keys, fall silent. See {@link IssuerRemote}.
 */
public final class StandInIssuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 4;

    private final HttpServer server;
    private final Map<String, State> issuers = new ConcurrentHashMap<>();

    /** What one issuer is at. */
    private static final class State {
        private volatile IssuerKeys keys = IssuerKeys.generation(1);
        private volatile boolean isDown;
        private final AtomicInteger keyRequests = new AtomicInteger();
    }

    private StandInIssuer(HttpServer server) {
        this.server = server;
    }

    public static StandInIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(Ports.HOST, 0), 0);
            var issuer = new StandInIssuer(server);
            server.createContext("/", issuer::answer);
            server.setExecutor(Executors.newFixedThreadPool(THREADS));
            server.start();
            return issuer;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The address of an issuer, which is also what its tokens carry. */
    public String url(String name) {
        return "http://" + Ports.HOST + ":" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var end = path.indexOf('/', 1);
        var name = path.substring(1, end);
        var issuer = issuers.computeIfAbsent(name, unknown -> new State());
        switch (path.substring(end + 1)) {
            case ".well-known/openid-configuration" -> publish(exchange, issuer, discovery(url(name)));
            case "keys" -> {
                issuer.keyRequests.incrementAndGet();
                publish(exchange, issuer, issuer.keys.published());
            }
            case "asked" -> write(exchange, Integer.toString(issuer.keyRequests.get()));
            case "sign" -> write(exchange, sign(issuer, JSON.readTree(exchange.getRequestBody())));
            case "forge" -> write(exchange, forge(issuer, name, JSON.readTree(exchange.getRequestBody())));
            case "rotate" -> {
                issuer.keys = IssuerKeys.generation(issuer.keys.generation() + 1);
                write(exchange, "");
            }
            case "down" -> {
                issuer.isDown = true;
                write(exchange, "");
            }
            case "up" -> {
                issuer.isDown = false;
                write(exchange, "");
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static Map<String, String> discovery(String url) {
        return Map.of(
                "issuer", url,
                "jwks_uri", url + "/keys",
                "authorization_endpoint", url + "/auth",
                "token_endpoint", url + "/token",
                "introspection_endpoint", url + "/introspect");
    }

    private static String sign(State issuer, JsonNode wish) {
        var keys = issuer.keys;
        var algorithm = wish.path("header").path("alg").asText("RS256");
        var header = new LinkedHashMap<String, Object>(Map.of("alg", algorithm, "kid", keys.idFor(algorithm)));
        header.putAll(members(wish.path("header")));
        return CompactToken.signed(
                header, members(wish.path("claims")), keys.pairFor(algorithm).getPrivate());
    }

    private String forge(State issuer, String name, JsonNode wish) throws IOException {
        var forgeries = new Forgeries(issuer.keys, members(wish.path("claims")), url(name + "-thief"));
        return JSON.writeValueAsString(forgeries.all());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(JsonNode object) {
        return object.isObject() ? JSON.convertValue(object, LinkedHashMap.class) : Map.of();
    }

    private static void publish(HttpExchange exchange, State issuer, Object content) throws IOException {
        if (issuer.isDown) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            write(exchange, JSON.writeValueAsString(content));
        }
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
