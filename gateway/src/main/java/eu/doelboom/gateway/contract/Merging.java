package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** Puts the contracts of the parts together to one; a part that is missing is named in the result. */
final class Merging {

    private static final String VERSION = "3.0.3";
    private static final String PROBLEM = "schemas/Problem";
    private static final String ABOUT = """
            The platform on which cities plan: strategy, money and follow-up in one place.

            Every operation but the open ones needs a bearer token. The token names the city; a header that names \
            another one is not believed. Refusals are `application/problem+json`. Collections are paged. Amounts are \
            EUR as decimal strings with two digits. A write needs the ETag of what was read in `If-Match`; a `POST` \
            takes an `Idempotency-Key`. Answers about a plan carry the plan's revision in the header `Plan-Revision`; \
            financial answers can be asked to include it with `atLeast`.""";

    private final Components components = new Components();
    private final Operations operations = new Operations();
    private final TreeMap<String, JsonNode> tags = new TreeMap<>();

    private Merging() {}

    static ObjectNode of(List<Part> parts, String version) {
        var merging = new Merging();
        parts.forEach(merging::add);
        var missing = parts.stream()
                .filter(part -> part.document() == null)
                .map(Part::name)
                .toList();
        return merging.document(version, missing);
    }

    private void add(Part part) {
        var document = part.document();
        if (document == null) {
            return;
        }
        var renames = components.add(part, document.path("components"));
        operations.add(part, document.path("paths"), renames);
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    private ObjectNode document(String version, List<String> missing) {
        var document = JsonNodeFactory.instance.objectNode().put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Doelboom")
                .put("description", description(missing))
                .put("version", version);
        if (!missing.isEmpty()) {
            missing.forEach(document.putArray("x-missing")::add);
        }
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        document.putArray("tags").addAll(tags.values());
        var paths = components.has(PROBLEM) ? operations.withProblems(PROBLEM) : operations.paths();
        document.set("paths", paths);
        document.set("components", components.usedBy(paths));
        return document;
    }

    private static String description(List<String> missing) {
        return missing.isEmpty()
                ? ABOUT
                : ABOUT + "\n\n**Incomplete**: at this moment the operations of these parts are missing, because they "
                        + "do not answer: " + String.join(", ", missing) + ".";
    }
}
