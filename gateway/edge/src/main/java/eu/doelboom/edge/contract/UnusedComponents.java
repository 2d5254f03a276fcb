package eu.doelboom.edge.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes away the schemas that nothing points to, such as those that a library brings for an error form of its own. */
final class UnusedComponents {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String ANSWER = "#/components/responses/";

    private final Map<String, Schema> schemas;
    private final Set<String> answers = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final ArrayDeque<Schema> open = new ArrayDeque<>();

    private UnusedComponents(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void remove(OpenAPI contract) {
        var components = contract.getComponents();
        var search = new UnusedComponents(components.getSchemas());
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(search::look));
        components.getResponses().forEach((name, response) -> {
            if (search.answers.contains(ANSWER + name)) {
                search.look(response);
            }
        });
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !search.answers.contains(ANSWER + name))
                .forEach(components::removeResponse);
        search.follow();
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !search.used.contains(name))
                .forEach(components::removeSchema);
    }

    private void look(Operation operation) {
        if (operation.getRequestBody() != null) {
            look(operation.getRequestBody().getContent());
        }
        stream(operation.getParameters()).map(Parameter::getSchema).forEach(this::add);
        var responses = operation.getResponses().getAPIResponses();
        if (responses != null) {
            responses.values().forEach(this::look);
        }
    }

    private void look(APIResponse response) {
        if (response.getRef() != null) {
            answers.add(response.getRef());
        }
        look(response.getContent());
    }

    private void look(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> add(media.getSchema()));
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            var schema = open.pop();
            var name = schema.getRef() == null ? "" : schema.getRef().replace(REFERENCE, "");
            if (schemas.containsKey(name) && used.add(name)) {
                add(schemas.get(name));
            }
            add(schema.getItems());
            add(schema.getAdditionalPropertiesSchema());
            Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                    .flatMap(UnusedComponents::stream)
                    .forEach(this::add);
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(this::add);
            }
        }
    }

    private void add(@Nullable Schema schema) {
        if (schema != null) {
            open.push(schema);
        }
    }

    private static <T> Stream<T> stream(@Nullable Collection<T> values) {
        return values == null ? Stream.of() : values.stream();
    }
}
