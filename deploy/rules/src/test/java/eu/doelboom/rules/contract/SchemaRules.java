package eu.doelboom.rules.contract;

import static eu.doelboom.rules.contract.Rule.Guide.BELGIF;
import static eu.doelboom.rules.contract.Rule.Guide.DIGIPOLIS;
import static eu.doelboom.rules.contract.Rule.Guide.HOUSE;

import com.fasterxml.jackson.databind.JsonNode;
import eu.doelboom.rules.contract.Document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What both guides ask of schemas: words, names, forms of values, and examples that are true. */
final class SchemaRules {

    private static final Set<String> UNITS =
            Set.of("eur", "euro", "%", "percent", "unit", "factor", "rate", "times", "every euro", "counts");

    static final List<Rule> ALL = List.of(
            new Rule(DIGIPOLIS, "a schema has a description", document -> document.schemas().entrySet().stream()
                    .filter(schema -> !OperationRules.says(schema.getValue(), "description"))
                    .map(Map.Entry::getKey)
                    .toList()),
            new Rule(
                    DIGIPOLIS,
                    "a property has a description",
                    every((document, place) -> OperationRules.says(place.schema(), "description"))),
            new Rule(
                    HOUSE,
                    "a property has an example",
                    every((document, place) -> hasExample(document, place.schema()))),
            new Rule(HOUSE, "a decimal says its unit", every(SchemaRules::saysItsUnit)),
            new Rule(BELGIF, "a property is lowerCamelCase", every((document, place) -> lastName(place)
                    .matches("[a-z][A-Za-z0-9]*"))),
            new Rule(BELGIF, "a decimal is a string", SchemaRules::floats),
            new Rule(
                    BELGIF, "additionalProperties are for maps only", document -> document.schemas().entrySet().stream()
                            .filter(schema -> schema.getValue().has("additionalProperties")
                                    && schema.getValue().has("properties"))
                            .map(Map.Entry::getKey)
                            .toList()),
            new Rule(BELGIF, "oneOf has a discriminator", document -> document.schemas().entrySet().stream()
                    .filter(schema ->
                            schema.getValue().has("oneOf") && !schema.getValue().has("discriminator"))
                    .map(Map.Entry::getKey)
                    .toList()),
            new Rule(BELGIF, "what is required is not readOnly", SchemaRules::requiredReadOnly),
            new Rule(BELGIF, "a JSON body is an object", document -> document.bodies().entrySet().stream()
                    .filter(body -> body.getKey().endsWith("json"))
                    .filter(body -> !isObject(document, body.getValue().path("schema")))
                    .map(Map.Entry::getKey)
                    .toList()),
            new Rule(HOUSE, "a body has an example", document -> document.bodies().entrySet().stream()
                    .filter(body ->
                            !body.getValue().has("example") && !body.getValue().has("examples"))
                    .map(Map.Entry::getKey)
                    .toList()),
            new Rule(BELGIF, "an example is valid", ExampleCheck::wrongExamples));

    private SchemaRules() {}

    private static java.util.function.Function<Document, List<String>> every(BiPredicate<Document, Place> keeps) {
        return document -> document.properties().stream()
                .filter(place -> !keeps.test(document, place))
                .map(Place::where)
                .toList();
    }

    private static String lastName(Place place) {
        return place.where().substring(place.where().lastIndexOf('.') + 1);
    }

    /** Its own, that of its component, or none needed because its values are listed or it is made of others. */
    private static boolean hasExample(Document document, JsonNode schema) {
        var meant =
                schema.path("allOf").isEmpty() ? document.resolved(schema) : document.resolved(schema.at("/allOf/0"));
        var type = meant.path("type").asText();
        return schema.has("example")
                || meant.has("example")
                || meant.has("enum")
                || type.equals("object")
                || type.equals("array")
                || type.equals("boolean")
                || meant.has("oneOf");
    }

    private static boolean saysItsUnit(Document document, Place place) {
        var own = place.schema();
        var meant = own.path("allOf").isEmpty() ? document.resolved(own) : document.resolved(own.at("/allOf/0"));
        if (!own.path("format").asText().equals("number")
                && !meant.path("format").asText().equals("number")) {
            return true;
        }
        var owner = document.schemas()
                .getOrDefault(place.where().substring(0, place.where().indexOf('.')), own)
                .path("description")
                .asText();
        var words = (own.path("description").asText() + " "
                        + meant.path("description").asText() + " " + owner)
                .toLowerCase(Locale.ROOT);
        return UNITS.stream().anyMatch(words::contains);
    }

    private static List<String> floats(Document document) {
        var findings = new ArrayList<String>();
        for (var place : document.properties()) {
            if (place.schema().path("type").asText().equals("number")
                    || place.schema().path("items").path("type").asText().equals("number")) {
                findings.add(place.where());
            }
        }
        document.schemas().forEach((name, schema) -> {
            if (schema.path("type").asText().equals("number")) {
                findings.add(name);
            }
        });
        return findings;
    }

    private static List<String> requiredReadOnly(Document document) {
        var findings = new ArrayList<String>();
        document.schemas().forEach((name, schema) -> schema.path("required").forEach(required -> {
            if (schema.path("properties")
                    .path(required.asText())
                    .path("readOnly")
                    .asBoolean()) {
                findings.add(name + "." + required.asText());
            }
        }));
        return findings;
    }

    private static boolean isObject(Document document, JsonNode schema) {
        var meant = document.resolved(schema);
        return meant.path("type").asText().equals("object") || meant.has("properties") || meant.has("oneOf");
    }
}
