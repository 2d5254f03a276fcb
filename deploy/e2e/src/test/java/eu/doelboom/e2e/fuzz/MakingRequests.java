package eu.doelboom.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.testing.contract.Contract;
import eu.doelboom.testing.contract.Contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes requests up from the contract. Most begin as what the contract asks for and then have a few places changed, so
 * that they come far before they are refused. The same seed makes the same request as long as the pools are the same.
 */
final class MakingRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = List.of(
            "coordinator",
            "coordinator",
            "coordinator",
            "financial-director",
            "financial-director",
            "department-head",
            "owner",
            "programme-director",
            "executive",
            "councillor",
            "auditor",
            "erp-client",
            "platform-operator",
            "citizen",
            "nobody");
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "*/*",
            "application/json-patch+json",
            "text/csv",
            "json",
            "application/json;");
    private static final List<String> ACCEPTS = List.of(
            "application/json",
            "application/hal+json",
            "*/*",
            "text/html",
            "application/xml;q=0.9, */*;q=0.1",
            "nonsense",
            "");
    private static final List<String> ODD_HEADERS = List.of(
            "traceparent",
            "Dgp-Correlation",
            "Dgp-Tenant-Id",
            "BelGov-Trace-Id",
            "Accept-Language",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Content-Language",
            "Last-Event-ID",
            "Origin",
            "X-Forwarded-For",
            "Prefer");

    private final Contract contract;

    MakingRequests(Contract contract) {
        this.contract = contract;
    }

    FuzzRequest make(long seed, Operation operation, FuzzCity city) {
        var random = new Random(seed);
        int mutations = random.nextInt(10) < 3 ? 0 : 1 + random.nextInt(2);
        boolean oddBody = false;
        boolean oddQuery = false;
        boolean oddPath = false;
        boolean oddHeader = false;
        for (int left = mutations; left > 0; left--) {
            int what = random.nextInt(10);
            oddBody |= what < 5;
            oddQuery |= what == 5 || what == 6;
            oddHeader |= what == 7 || what == 8;
            oddPath |= what == 9;
        }
        var path = path(operation, city, random, oddPath);
        var headers = headers(operation, city, path, random, oddHeader);
        var body = body(operation, city, random, oddBody, headers);
        return new FuzzRequest(
                seed,
                operation,
                city,
                ROLES.get(random.nextInt(ROLES.size())),
                path,
                query(operation, city, random, oddQuery),
                headers,
                body);
    }

    /** Anything but nothing: without a name the path is that of another operation. */
    private static String segment(Random random) {
        var text = Junk.shortText(random);
        return text.isEmpty() ? "-" : encoded(text).replace("+", "%20");
    }

    private static String path(Operation operation, FuzzCity city, Random random, boolean odd) {
        var path = new StringBuilder();
        for (var segment : operation.path().substring(1).split("/")) {
            path.append('/');
            if (!segment.startsWith("{")) {
                path.append(segment);
            } else if (odd && random.nextBoolean()) {
                path.append(segment(random));
            } else {
                var name = segment.substring(1, segment.length() - 1);
                path.append(name.equals("lineCode") ? "I.b" : city.pools().one(name, random));
            }
        }
        return path.toString();
    }

    private List<JsonNode> parameters(Operation operation, String in) {
        var parameters = new ArrayList<JsonNode>();
        operation.node().path("parameters").forEach(one -> {
            var meant = contract.resolved(one);
            if (meant.path("in").asText().equals(in)) {
                parameters.add(meant);
            }
        });
        return parameters;
    }

    private String query(Operation operation, FuzzCity city, Random random, boolean odd) {
        var pairs = new ArrayList<String>();
        var bodies = new Bodies(contract, city.pools(), random);
        for (var parameter : parameters(operation, "query")) {
            var name = parameter.path("name").asText();
            if (parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
                boolean junk = odd && random.nextBoolean();
                var value = junk ? Junk.shortText(random) : value(name, parameter, bodies, city, random);
                pairs.add(name + "=" + encoded(value));
            }
        }
        if (odd && random.nextInt(3) == 0) {
            pairs.add(encoded(Junk.shortText(random)) + "=" + encoded(Junk.shortText(random)));
        }
        if (odd && random.nextInt(5) == 0) {
            pairs.add(List.of("page=%FF", "pageSize=%C0%80", "sort=%00", "q=%ED%A0%80", "atLeast=", "&&=&", "page")
                    .get(random.nextInt(7)));
        }
        return String.join("&", pairs);
    }

    private static String value(String name, JsonNode parameter, Bodies bodies, FuzzCity city, Random random) {
        return switch (name) {
            case "entity", "objective", "parent", "plan" -> city.pools().one(name, random);
            case "atLeast" -> "1";
            case "sort" -> parameter.path("example").asText("code");
            default -> {
                var value = bodies.fitting(name, parameter.path("schema"), 0);
                yield value.isValueNode()
                        ? value.asText()
                        : parameter.path("example").asText();
            }
        };
    }

    private List<Map.Entry<String, String>> headers(
            Operation operation, FuzzCity city, String path, Random random, boolean odd) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : parameters(operation, "header")) {
            var name = parameter.path("name").asText();
            if (name.equals("If-Match") && !(odd && random.nextInt(3) == 0)) {
                var version = city.pools().version(path);
                headers.add(Map.entry(name, version == null || random.nextInt(6) == 0 ? "\"1\"" : version));
            } else if (name.equals("Idempotency-Key") && random.nextInt(4) == 0) {
                headers.add(Map.entry(name, "\"k-" + random.nextInt(50_000) + "\""));
            }
        }
        if (odd) {
            var name = random.nextBoolean() && !parameters(operation, "header").isEmpty()
                    ? parameters(operation, "header").get(0).path("name").asText()
                    : ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size()));
            headers.removeIf(header -> header.getKey().equals(name));
            headers.add(Map.entry(name, printable(Junk.shortText(random))));
        }
        if (random.nextInt(8) == 0) {
            headers.add(Map.entry("Accept", ACCEPTS.get(random.nextInt(ACCEPTS.size()))));
        }
        return headers;
    }

    private byte[] body(
            Operation operation, FuzzCity city, Random random, boolean odd, List<Map.Entry<String, String>> headers) {
        var content = contract.resolved(operation.node().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return odd && random.nextInt(4) == 0 ? "{\"unexpected\":1}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        var types = new ArrayList<String>();
        content.fieldNames().forEachRemaining(types::add);
        var type = types.get(random.nextInt(types.size()));
        boolean otherType = odd && random.nextInt(8) == 0;
        if (!(odd && random.nextInt(20) == 0)) {
            headers.add(
                    Map.entry("Content-Type", otherType ? MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())) : type));
        }
        if (!type.endsWith("json")) {
            return Files.of(content.path(type), random, odd);
        }
        var bodies = new Bodies(contract, city.pools(), random);
        var body = bodies.fitting("", content.path(type).path("schema"), 0);
        if (!odd) {
            return bytes(body);
        }
        return random.nextInt(5) == 0 ? Files.broken(bytes(body), random) : bytes(bodies.mutated(body));
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            return "\"\ud800\"".getBytes(StandardCharsets.UTF_16BE);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a client can put into a header at all. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?").strip();
    }
}
