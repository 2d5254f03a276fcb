package eu.doelboom.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An OpenAPI document, as one who checks answers looks at it. */
public final class Contract {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonSchemas schemas;
    private final List<Path> paths = new ArrayList<>();

    /** A path of the contract; the one with the fewest parameters is meant when several fit. */
    private record Path(String template, Pattern pattern, int parameters) {}

    /** An operation of the contract. */
    public record Operation(String path, String method, JsonNode node) {

        public String id() {
            return node.path("operationId").asText(method + " " + path);
        }
    }

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = new JsonSchemas(document);
        document.path("paths").fieldNames().forEachRemaining(template -> paths.add(path(template)));
        paths.sort(Comparator.comparingInt(Path::parameters));
    }

    /** Reads the JSON form. */
    public static Contract of(String json) {
        try {
            return new Contract(JSON.readTree(json));
        } catch (JsonProcessingException garbled) {
            throw new IllegalArgumentException(garbled);
        }
    }

    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    private static Path path(String template) {
        var parameters = PARAMETER.matcher(template).results().count();
        var pattern = new StringBuilder();
        for (var part : template.split("/")) {
            if (!part.isEmpty()) {
                pattern.append('/').append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
            }
        }
        return new Path(template, Pattern.compile(pattern + "/?"), (int) parameters);
    }

    public JsonNode document() {
        return document;
    }

    public JsonSchemas schemas() {
        return schemas;
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> member.getValue().has("responses"))
                .forEach(member -> operations.add(new Operation(path.getKey(), member.getKey(), member.getValue()))));
        return operations;
    }

    /** The operation that serves a request, if the contract has one. */
    public Optional<Operation> operation(String method, String path) {
        var name = method.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(candidate -> candidate.pattern().matcher(path).matches())
                .map(candidate -> new Operation(
                        candidate.template(),
                        name,
                        document.path("paths").path(candidate.template()).path(name)))
                .filter(operation -> !operation.node().isMissingNode())
                .findFirst();
    }

    /** What a node means: itself, or what it points to. */
    public JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? resolved(document.at(reference.substring(1))) : node;
    }
}
