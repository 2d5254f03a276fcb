package eu.doelboom.edge.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the same things mean everywhere: identifiers in paths, conditional headers and the plain forms of values. */
final class Wording {

    private static final String ID = "Id";
    private static final Map<String, Parameter> HEADERS = Map.of(
            "If-Match",
            OASFactory.createParameter()
                    .description("ETag of the version that the caller has seen")
                    .example("\"7\""),
            "If-None-Match",
            OASFactory.createParameter()
                    .description("ETag of the version that the caller has; an unchanged one is answered with 304")
                    .example("\"7\""));
    private static final Set<String> NAMES_OF_OTHERS = Set.of("entity", "objective", "parent", "plan");
    private static final Map<String, String> FORMS = Map.of(
            "UUID", "Opaque identifier.",
            "LocalDate", "A day, such as 2026-12-31.",
            "Instant", "A moment in UTC.");
    private static final Map<String, Object> EXAMPLES = Map.of(
            "UUID", "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01",
            "LocalDate", "2026-12-31",
            "Instant", "2026-03-02T09:15:00Z");

    private static final Map<String, String> LINKS = Map.of(
            "self", "/plan/v1/plans?page=2",
            "first", "/plan/v1/plans?page=1",
            "prev", "/plan/v1/plans?page=1",
            "next", "/plan/v1/plans?page=3",
            "last", "/plan/v1/plans?page=100");

    private Wording() {}

    static void complete(Parameter parameter) {
        var name = parameter.getName() == null ? "" : parameter.getName();
        var header = HEADERS.get(name);
        if (header != null && parameter.getIn() == Parameter.In.HEADER) {
            parameter.setRequired("If-Match".equals(name));
            fill(parameter, header);
        }
        if (parameter.getExample() == null && NAMES_OF_OTHERS.contains(name)) {
            parameter.setExample(identifier(name + ID));
        }
        if (parameter.getIn() == Parameter.In.PATH && name.endsWith(ID)) {
            fill(
                    parameter,
                    OASFactory.createParameter()
                            .description("Identifier of the " + words(name.substring(0, name.length() - ID.length())))
                            .example(identifier(name)));
        }
        if (parameter.getExample() == null
                && parameter.getExamples() == null
                && parameter.getSchema() != null
                && parameter.getSchema().getEnumeration() != null) {
            parameter.setExample(parameter.getSchema().getEnumeration().get(0));
        }
    }

    private static void fill(Parameter parameter, Parameter usual) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(usual.getDescription());
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(usual.getExample());
        }
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).trim();
    }

    /** The same name always has the same example, another name another one. */
    private static String identifier(String name) {
        return "5e1f7c2a-%04x-4000-8000-000000000001".formatted(Math.floorMod(name.hashCode(), 1 << 16));
    }

    /** Descriptions of the plain forms, and of answers that do not say more than that they are one. */
    static void complete(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas() == null
                ? new HashMap<String, Schema>()
                : contract.getComponents().getSchemas();
        FORMS.forEach((name, meaning) -> {
            var schema = schemas.get(name);
            if (schema != null && schema.getDescription() == null) {
                schema.setDescription(meaning);
            }
            if (schema != null) {
                schema.setExample(EXAMPLES.get(name));
                schema.setExamples(null);
            }
        });
        schemas.values().stream()
                .map(Schema::getProperties)
                .filter(properties -> properties != null)
                .forEach(properties -> properties.forEach(Wording::completeProperty));
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations().values().stream()
                .map(operation -> operation.getResponses().getAPIResponse("200"))
                .filter(answer -> answer != null && "OK".equals(answer.getDescription()))
                .forEach(answer -> answer.setDescription(meaning(answer, schemas))));
    }

    /** Identifiers and links look alike everywhere. */
    private static void completeProperty(String name, Schema property) {
        boolean isText = property.getType() != null && property.getType().contains(Schema.SchemaType.STRING);
        if (!isText || property.getExample() != null || property.getExamples() != null) {
            return;
        }
        if (name.equals("id") || name.endsWith(ID)) {
            property.setExample(identifier(name));
        } else if (LINKS.containsKey(name)) {
            property.setExample(LINKS.get(name));
        }
    }

    private static String meaning(APIResponse answer, Map<String, Schema> schemas) {
        var content = answer.getContent() == null
                ? Map.<String, MediaType>of()
                : answer.getContent().getMediaTypes();
        return content.values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(schema ->
                        schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)))
                .filter(schema -> schema != null && schema.getDescription() != null)
                .map(Schema::getDescription)
                .findFirst()
                .orElse("Done");
    }
}
