package eu.doelboom.edge.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The form of a merge patch, made from the form of what it changes: nothing is required, and what may be absent may be
 * null. A request body asks for it with the extension {@code x-merge-patch}, whose value is the name of the patch.
 */
final class PatchBodies {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String EXTENSION = "x-merge-patch";

    private static final String PATCH = "Change";

    private PatchBodies() {}

    static void derive(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(operation -> operation.getRequestBody())
                .filter(body -> body != null
                        && body.getExtensions() != null
                        && body.getExtensions().containsKey(EXTENSION))
                .forEach(body -> derive(contract, schemas, body));
        deriveParts(contract);
    }

    /** An object within a patch is patched as well: what it needs as a whole it does not need again. */
    private static void deriveParts(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        contract.getPaths().getPathItems().values().stream()
                .map(path -> path.getOperations().get(PathItem.HttpMethod.PATCH))
                .filter(operation -> operation != null && operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(media ->
                        schemas.get(String.valueOf(media.getSchema().getRef()).replace(REFERENCE, "")))
                .filter(patch -> patch != null && patch.getProperties() != null)
                .forEach(patch -> patch.getProperties().values().forEach(part -> derivePart(contract, schemas, part)));
    }

    /** The reference may stand on the part itself, or among others where the part may be null as well. */
    private static void derivePart(OpenAPI contract, Map<String, Schema> schemas, Schema part) {
        Stream.of(Stream.of(part), stream(part.getAllOf()), stream(part.getAnyOf()))
                .flatMap(places -> places)
                .filter(place -> place.getRef() != null)
                .toList()
                .forEach(place -> {
                    var name = place.getRef().replace(REFERENCE, "");
                    var whole = schemas.get(name);
                    if (whole != null && whole.getRequired() != null && whole.getProperties() != null) {
                        contract.getComponents().addSchema(name + PATCH, patchOf(whole));
                        place.setRef(REFERENCE + name + PATCH);
                    }
                });
    }

    private static Stream<Schema> stream(@Nullable List<Schema> parts) {
        return parts == null ? Stream.of() : parts.stream();
    }

    private static void derive(OpenAPI contract, Map<String, Schema> schemas, RequestBody body) {
        var name = String.valueOf(body.getExtensions().get(EXTENSION));
        body.getContent().getMediaTypes().values().forEach(media -> {
            var reference = media.getSchema().getRef();
            var content = reference == null ? null : schemas.get(reference.replace(REFERENCE, ""));
            if (content != null && !(REFERENCE + name).equals(reference)) {
                contract.getComponents().addSchema(name, patchOf(content));
                media.setSchema(OASFactory.createSchema().ref(REFERENCE + name));
            }
        });
        body.removeExtension(EXTENSION);
    }

    private static Schema patchOf(Schema content) {
        var required = content.getRequired() == null ? List.<String>of() : content.getRequired();
        var properties = new LinkedHashMap<String, Schema>();
        content.getProperties()
                .forEach((name, property) ->
                        properties.put(name, required.contains(name) ? property : nullable(property)));
        return OASFactory.createSchema()
                .type(content.getType())
                .description(content.getDescription()
                        + " As a JSON merge patch: absent members stay, null takes a member away, lists are replaced"
                        + " whole.")
                .properties(properties);
    }

    private static Schema nullable(Schema property) {
        var types =
                new ArrayList<SchemaType>(property.getType() == null ? List.of(SchemaType.OBJECT) : property.getType());
        if (!types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
        }
        var parts = property.getRef() == null
                ? property.getAllOf()
                : List.of(OASFactory.createSchema().ref(property.getRef()));
        return OASFactory.createSchema()
                .type(types)
                .format(property.getFormat())
                .description(property.getDescription())
                .example(property.getExample())
                .examples(property.getExamples())
                .enumeration(property.getEnumeration())
                .allOf(parts)
                .items(property.getItems())
                .pattern(property.getPattern())
                .minLength(property.getMinLength())
                .maxLength(property.getMaxLength())
                .minimum(property.getMinimum())
                .maximum(property.getMaximum());
    }
}
