package eu.doelboom.edge.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Gives pages the name of what they hold: a page of plans is a {@code PlanPage}. */
final class Names {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String GENERIC = "PageView";

    private Names() {}

    static void tidy(OpenAPI contract) {
        var renamed = new LinkedHashMap<String, Schema>();
        var names = new LinkedHashMap<String, String>();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            var own = name.startsWith(GENERIC) ? pageOf(name, schema) : name;
            names.put(REFERENCE + name, REFERENCE + own);
            renamed.put(own, schema);
        });
        contract.getComponents().setSchemas(renamed);
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    var responses = operation.getResponses().getAPIResponses();
                    if (responses != null) {
                        responses.values().forEach(response -> point(response.getContent(), names));
                    }
                }));
    }

    private static String pageOf(String name, Schema schema) {
        var items = schema.getProperties().get("items");
        var item = items == null ? null : items.getItems();
        var held = item == null || item.getRef() == null
                ? name.substring(GENERIC.length())
                : item.getRef().replace(REFERENCE, "");
        var word = held.endsWith("View") ? held.substring(0, held.length() - "View".length()) : held;
        schema.setDescription("One page of a collection, with the way to the others.");
        return word + "Page";
    }

    private static void point(@Nullable Content content, Map<String, String> names) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().values().forEach(media -> {
            var schema = media.getSchema();
            if (schema != null && schema.getRef() != null) {
                schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef()));
            }
        });
    }
}
