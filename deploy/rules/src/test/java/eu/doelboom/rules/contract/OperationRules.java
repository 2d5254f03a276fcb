package eu.doelboom.rules.contract;

import static eu.doelboom.rules.contract.Rule.Guide.BELGIF;
import static eu.doelboom.rules.contract.Rule.Guide.DIGIPOLIS;
import static eu.doelboom.rules.contract.Rule.Guide.HOUSE;

import com.fasterxml.jackson.databind.JsonNode;
import eu.doelboom.rules.contract.Document.Operation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What both guides ask of operations, their parameters and their answers. */
final class OperationRules {

    private static final String PROBLEM = "application/problem+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    static final List<Rule> ALL = List.of(
            new Rule(
                    BELGIF,
                    "operationId is lowerCamelCase",
                    every((document, operation) ->
                            operation.node().path("operationId").asText().matches("[a-z][A-Za-z0-9]+"))),
            new Rule(BELGIF, "operationId is unique", OperationRules::repeatedIdentifiers),
            new Rule(
                    BELGIF,
                    "an operation has a summary",
                    every((document, operation) -> says(operation.node(), "summary"))),
            new Rule(
                    DIGIPOLIS,
                    "an operation has a description",
                    every((document, operation) -> says(operation.node(), "description"))),
            new Rule(
                    BELGIF,
                    "an operation has one tag",
                    every((document, operation) -> operation.node().path("tags").size() == 1)),
            new Rule(BELGIF, "a tag is declared, described and in Title Case", OperationRules::strayTags),
            new Rule(
                    BELGIF,
                    "requestBody says whether it is required",
                    every((document, operation) ->
                            operation.node().path("requestBody").isMissingNode()
                                    || document.resolved(operation.node().path("requestBody"))
                                            .has("required"))),
            new Rule(
                    BELGIF,
                    "an operation has a default problem",
                    every((document, operation) ->
                            isProblem(document.responses(operation).get("default")))),
            new Rule(
                    BELGIF,
                    "a refusal is a problem",
                    every((document, operation) -> document.responses(operation).entrySet().stream()
                            .filter(response -> response.getKey().matches("[45]\\d\\d"))
                            .filter(response -> !isOpen(operation))
                            .allMatch(response -> isProblem(response.getValue())))),
            new Rule(
                    BELGIF,
                    "PATCH takes a merge patch under both media types",
                    every((document, operation) -> !operation.is("patch") || patchTypes(document, operation))),
            new Rule(
                    BELGIF,
                    "a conditional write has 412 and 428 and answers its ETag",
                    every(OperationRules::isConditionalInFull)),
            new Rule(DIGIPOLIS, "201 has a Location", every((document, operation) -> {
                var created = document.responses(operation).get("201");
                return created == null
                        || created.path("headers")
                                .path("Location")
                                .path("required")
                                .asBoolean();
            })),
            new Rule(
                    DIGIPOLIS,
                    "a POST that creates never answers 200 as well",
                    every((document, operation) ->
                            !document.responses(operation).keySet().containsAll(Set.of("200", "201")))),
            new Rule(
                    HOUSE,
                    "a POST takes an Idempotency-Key",
                    every((document, operation) -> !operation.is("post")
                            || !document.parameter(operation, "Idempotency-Key").isMissingNode())),
            new Rule(
                    BELGIF,
                    "an answer says what it means",
                    every((document, operation) -> document.responses(operation).values().stream()
                            .allMatch(response ->
                                    response.path("description").asText().length() > "OK".length()))),
            new Rule(BELGIF, "a header is described and has no X-", OperationRules::poorHeaders),
            new Rule(DIGIPOLIS, "a parameter has a description and an example", OperationRules::poorParameters),
            new Rule(BELGIF, "a query parameter is lowerCamelCase", OperationRules::oddQueryNames),
            new Rule(BELGIF, "a collection is paged", every(OperationRules::isPagedIfCollection)),
            new Rule(
                    DIGIPOLIS,
                    "a page size has both spellings",
                    every((document, operation) ->
                            document.parameter(operation, "pageSize").isMissingNode()
                                    == document.parameter(operation, "pagesize").isMissingNode())),
            new Rule(
                    BELGIF,
                    "what is below a resource can be missing",
                    every((document, operation) -> !operation.path().contains("{")
                            || document.responses(operation).containsKey("404"))),
            new Rule(
                    HOUSE,
                    "what is deprecated has half a year and a successor",
                    every((document, operation) ->
                            !operation.node().path("deprecated").asBoolean() || isDeprecatedInOrder(operation.node()))),
            new Rule(HOUSE, "a token is asked for, or expressly not", OperationRules::unsecured));

    private OperationRules() {}

    /** A rule that each operation either keeps or not. */
    private static java.util.function.Function<Document, List<String>> every(BiPredicate<Document, Operation> keeps) {
        return document -> document.operations().stream()
                .filter(operation -> !keeps.test(document, operation))
                .map(Operation::id)
                .toList();
    }

    private static boolean isDeprecatedInOrder(JsonNode operation) {
        if (!says(operation, "x-deprecated-on") || !says(operation, "x-sunset-on") || !says(operation, "x-successor")) {
            return false;
        }
        var since = LocalDate.parse(operation.path("x-deprecated-on").asText());
        return !LocalDate.parse(operation.path("x-sunset-on").asText()).isBefore(since.plusMonths(6));
    }

    static boolean says(JsonNode node, String member) {
        return !node.path(member).asText("").isBlank();
    }

    private static boolean isProblem(@org.jspecify.annotations.Nullable JsonNode response) {
        return response != null
                && response.at("/content")
                        .path(PROBLEM)
                        .at("/schema/$ref")
                        .asText()
                        .equals("#/components/schemas/Problem");
    }

    private static List<String> repeatedIdentifiers(Document document) {
        var seen = new HashSet<String>();
        return document.operations().stream()
                .map(Operation::id)
                .filter(id -> !seen.add(id))
                .toList();
    }

    private static List<String> strayTags(Document document) {
        var good = new HashSet<String>();
        document.root().path("tags").forEach(tag -> {
            var name = tag.path("name").asText();
            if (says(tag, "description") && name.matches("[A-Z][a-z]+( [A-Z][a-z]+)*")) {
                good.add(name);
            }
        });
        return document.operations().stream()
                .filter(operation ->
                        !good.contains(operation.node().path("tags").path(0).asText()))
                .map(operation -> operation.id() + ": " + operation.node().path("tags"))
                .toList();
    }

    private static boolean patchTypes(Document document, Operation operation) {
        var content = document.resolved(operation.node().path("requestBody")).path("content");
        return content.has(MERGE_PATCH) && content.has("application/json");
    }

    private static boolean isConditionalInFull(Document document, Operation operation) {
        var ifMatch = document.parameter(operation, "If-Match");
        if (ifMatch.isMissingNode()) {
            return true;
        }
        var responses = document.responses(operation);
        return ifMatch.path("required").asBoolean()
                && responses.keySet().containsAll(Set.of("412", "428"))
                && responses.entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .filter(response -> !response.getValue().path("content").isEmpty())
                        .allMatch(
                                response -> response.getValue().path("headers").has("ETag"));
    }

    private static List<String> poorHeaders(Document document) {
        return document.operations().stream()
                .flatMap(operation -> document.responses(operation).values().stream()
                        .flatMap(response -> response.path("headers").properties().stream())
                        .filter(header -> header.getKey().startsWith("X-")
                                || !says(document.resolved(header.getValue()), "description"))
                        .map(header -> operation.id() + " " + header.getKey()))
                .distinct()
                .toList();
    }

    private static List<String> poorParameters(Document document) {
        return parameters(document, one -> says(one, "description") && (one.has("example") || one.has("examples")));
    }

    /** The one name with a hyphen is the other guide's. */
    private static List<String> oddQueryNames(Document document) {
        return parameters(
                document,
                one -> !one.path("in").asText().equals("query")
                        || one.path("name").asText().matches("[a-z][A-Za-z0-9]*|paging-strategy"));
    }

    private static List<String> parameters(Document document, java.util.function.Predicate<JsonNode> keeps) {
        return document.operations().stream()
                .flatMap(operation -> document.parameters(operation).stream()
                        .filter(keeps.negate())
                        .map(one -> operation.id() + " " + one.path("name").asText()))
                .toList();
    }

    /** What answers a list of items under {@code items} with {@code self} is a collection, unless it comes before a token. */
    private static boolean isPagedIfCollection(Document document, Operation operation) {
        var answer = document.responses(operation).get("200");
        var schema = answer == null
                ? document.root().path("none")
                : document.resolved(
                        answer.path("content").path("application/json").path("schema"));
        var properties = schema.path("properties");
        if (!operation.is("get") || isOpen(operation) || !properties.has("items") || !properties.has("self")) {
            return true;
        }
        return Stream.of("page", "pageSize")
                .noneMatch(name -> document.parameter(operation, name).isMissingNode());
    }

    /** What anybody may ask: whether it works, and what comes before a token. */
    private static boolean isOpen(Operation operation) {
        return operation.path().matches("(/[a-z]+/v\\d)?/(health|status/.*)|/demo/.*|/issuers|/logouts");
    }

    private static List<String> unsecured(Document document) {
        if (document.root().at("/components/securitySchemes").isEmpty()) {
            return List.of("no security scheme");
        }
        return document.operations().stream()
                .filter(operation -> operation.node().path("security").isMissingNode())
                .filter(operation -> !isOpen(operation))
                .map(Operation::id)
                .toList();
    }
}
