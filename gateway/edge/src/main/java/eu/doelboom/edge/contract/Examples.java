package eu.doelboom.edge.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Examples of whole bodies, made from the examples of their properties, so that no example is written twice and none
 * goes stale. A body that has one of its own keeps it.
 */
final class Examples {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01",
            "date", "2026-12-31",
            "date-time", "2026-03-02T09:15:00Z",
            "number", "1234.50");

    private final Map<String, Schema> schemas;

    Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void addTo(Collection<PathItem> paths) {
        for (var path : paths) {
            for (var operation : path.getOperations().values()) {
                operation.getParameters().forEach(this::addTo);
                if (operation.getRequestBody() != null) {
                    addTo(operation.getRequestBody().getContent());
                }
                var responses = operation.getResponses().getAPIResponses();
                if (responses != null) {
                    responses.values().forEach(response -> addTo(response.getContent()));
                }
            }
        }
    }

    private void addTo(Parameter parameter) {
        if (parameter.getExample() == null && parameter.getExamples() == null && parameter.getSchema() != null) {
            parameter.setExample(of(parameter.getSchema(), new HashSet<>()));
        }
    }

    private void addTo(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().forEach(this::addTo);
        }
    }

    private void addTo(String type, MediaType media) {
        boolean has = media.getExample() != null || media.getExamples() != null;
        if (!has && type.matches(".*[/+]json") && media.getSchema() != null) {
            media.setExample(of(media.getSchema(), new HashSet<>()));
        }
    }

    /** An example that the schema admits; none where a schema stands within itself. */
    private @Nullable Object of(Schema schema, Set<String> open) {
        if (schema.getExample() != null) {
            return typed(schema, schema.getExample());
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().get(0));
        }
        if (schema.getRef() != null) {
            return ofComponent(schema.getRef().replace(REFERENCE, ""), open);
        }
        for (var parts : List.of(orEmpty(schema.getAllOf()), orEmpty(schema.getOneOf()), orEmpty(schema.getAnyOf()))) {
            if (!parts.isEmpty()) {
                return of(parts.get(0), open);
            }
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        return is(schema, SchemaType.ARRAY) || is(schema, SchemaType.OBJECT) || schema.getProperties() != null
                ? structure(schema, open)
                : scalar(schema);
    }

    private @Nullable Object ofComponent(String name, Set<String> open) {
        var component = schemas.get(name);
        if (component == null || !open.add(name)) {
            return null;
        }
        var example = of(component, open);
        open.remove(name);
        return example;
    }

    private Object structure(Schema schema, Set<String> open) {
        if (is(schema, SchemaType.ARRAY)) {
            var item = schema.getItems() == null ? null : of(schema.getItems(), open);
            int count = Math.max(1, schema.getMinItems() == null ? 1 : schema.getMinItems());
            return item == null ? List.of() : Collections.nCopies(count, item);
        }
        var object = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                var example = of(property, open);
                if (example != null) {
                    object.put(name, example);
                }
            });
        }
        return object;
    }

    private static @Nullable Object scalar(Schema schema) {
        if (is(schema, SchemaType.BOOLEAN)) {
            return false;
        }
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        return schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
    }

    /** Annotations hold examples as text; a number is wanted where the schema says number. */
    private @Nullable Object typed(Schema schema, Object example) {
        if (!(example instanceof String text)) {
            return example;
        }
        if (is(schema, SchemaType.INTEGER)) {
            return Long.valueOf(text);
        }
        if (is(schema, SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Boolean.valueOf(text);
        }
        return is(schema, SchemaType.ARRAY) ? new ArrayList<>(List.of(text)) : text;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static List<Schema> orEmpty(@Nullable List<Schema> parts) {
        return parts == null ? List.of() : parts;
    }
}
