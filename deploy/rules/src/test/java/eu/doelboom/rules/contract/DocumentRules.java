package eu.doelboom.rules.contract;

import static eu.doelboom.rules.contract.Rule.Guide.BELGIF;
import static eu.doelboom.rules.contract.Rule.Guide.DIGIPOLIS;
import static eu.doelboom.rules.contract.Rule.Guide.HOUSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What both guides ask of the document as a whole and of its paths. */
final class DocumentRules {

    private static final Set<String> PLURALS_WITHOUT_S = Set.of("children");
    private static final Set<String> ONE_OF_A_KIND = Set.of("health", "ping", "me");

    static final List<Rule> ALL = List.of(
            new Rule(
                    BELGIF,
                    "the document is OpenAPI 3.0.3",
                    document ->
                            document.root().path("openapi").asText().equals("3.0.3") ? List.of() : List.of("openapi")),
            new Rule(DIGIPOLIS, "the document has a title, a description and a semantic version", DocumentRules::info),
            new Rule(DIGIPOLIS, "the path carries the major version and no more", DocumentRules::versions),
            new Rule(DIGIPOLIS, "a path is made of lowercase words", DocumentRules::segments),
            new Rule(BELGIF, "a path parameter says whose identifier it is", DocumentRules::pathParameters),
            new Rule(BELGIF, "a resource with identifiers below it is a plural", DocumentRules::plurals),
            new Rule(BELGIF, "a component is UpperCamelCase", DocumentRules::components),
            new Rule(HOUSE, "nothing is said twice under two names", DocumentRules::copies));

    private DocumentRules() {}

    private static List<String> info(Document document) {
        var info = document.root().path("info");
        var findings = new ArrayList<String>();
        for (var member : List.of("title", "description")) {
            if (!OperationRules.says(info, member)) {
                findings.add("info." + member);
            }
        }
        if (!info.path("version").asText().matches("\\d+\\.\\d+\\.\\d+")) {
            findings.add("info.version " + info.path("version").asText());
        }
        return findings;
    }

    private static List<String> versions(Document document) {
        var major = document.root().path("info").path("version").asText().split("\\.")[0];
        return paths(document).stream()
                .filter(path -> path.matches(".*/v\\d.*"))
                .filter(path -> !path.matches("/[a-z]+/v%s(/.*)?|/v%s(/.*)?".formatted(major, major)))
                .toList();
    }

    private static List<String> paths(Document document) {
        var paths = new ArrayList<String>();
        document.root().path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static List<String> segments(Document document) {
        return paths(document).stream()
                .filter(path -> !path.matches("(/(\\{[a-zA-Z]+}|[a-z][a-z0-9]*))+"))
                .toList();
    }

    private static List<String> pathParameters(Document document) {
        return paths(document).stream()
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(segment -> segment.startsWith("{"))
                .filter(segment -> segment.equals("{id}") || !segment.matches("\\{[a-z][A-Za-z]+(Id|Code)}"))
                .distinct()
                .toList();
    }

    private static List<String> plurals(Document document) {
        var findings = new ArrayList<String>();
        for (var path : paths(document)) {
            var segments = path.split("/");
            for (int at = 1; at < segments.length - 1; at++) {
                boolean identified = segments[at + 1].startsWith("{") && !segments[at].startsWith("{");
                if (identified && !segments[at].endsWith("s") && !PLURALS_WITHOUT_S.contains(segments[at])) {
                    findings.add(path + ": " + segments[at]);
                }
            }
            if (ONE_OF_A_KIND.contains(segments[segments.length - 1] + "s")) {
                findings.add(path);
            }
        }
        return findings;
    }

    private static List<String> components(Document document) {
        var findings = new ArrayList<String>();
        for (var section : List.of("schemas", "responses", "parameters", "headers")) {
            document.root().path("components").path(section).fieldNames().forEachRemaining(name -> {
                if (!name.matches("[A-Z][A-Za-z0-9]*")) {
                    findings.add(section + "/" + name);
                }
            });
        }
        return findings;
    }

    /** A component whose name is another's with the word of a service before it must differ from that one. */
    private static List<String> copies(Document document) {
        var schemas = document.schemas();
        return schemas.entrySet().stream()
                .filter(one -> schemas.entrySet().stream()
                        .anyMatch(other -> isNamesake(one.getKey(), other.getKey()) && isEqual(one, other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNamesake(String name, String other) {
        return Set.of("Plan", "Finance", "Monitoring", "Gateway").stream().anyMatch(word -> name.equals(word + other));
    }

    private static boolean isEqual(
            Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> one,
            Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> other) {
        return one.getValue().equals(other.getValue());
    }
}
