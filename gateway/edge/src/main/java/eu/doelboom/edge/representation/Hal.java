package eu.doelboom.edge.representation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer in the form of the Digipolis requirements: {@code _links}, {@code _embedded} and {@code _page}. */
final class Hal {

    static final String MEDIA_TYPE = "application/hal+json";

    private static final List<String> WAYS = List.of("self", "first", "last", "prev", "next");

    private Hal() {}

    static ObjectNode of(ObjectNode answer, String path, String collection) {
        return answer.get("items") instanceof ArrayNode items && answer.has("self")
                ? page(answer, items, collection)
                : resource(answer, path);
    }

    private static ObjectNode resource(ObjectNode answer, String path) {
        var result = JsonNodeFactory.instance.objectNode();
        result.putObject("_links").putObject("self").put("href", path);
        result.setAll(answer);
        return result;
    }

    private static ObjectNode page(ObjectNode answer, ArrayNode items, String collection) {
        var result = JsonNodeFactory.instance.objectNode();
        var links = result.putObject("_links");
        for (var way : WAYS) {
            var target = answer.remove(way);
            if (target != null) {
                links.putObject(way).set("href", target);
            }
        }
        answer.remove("items");
        result.putObject("_embedded").set(collection, items);
        var page = result.putObject("_page");
        move(answer, "pageSize", page, "size");
        var total = answer.get("total");
        move(answer, "total", page, "totalElements");
        if (total != null) {
            long size = Math.max(1, page.path("size").asLong(1));
            page.put("totalPages", (total.asLong() + size - 1) / size);
        }
        move(answer, "page", page, "number");
        result.setAll(answer);
        return result;
    }

    private static void move(ObjectNode from, String name, ObjectNode to, String newName) {
        var value = from.remove(name);
        if (value != null) {
            to.set(newName, value);
        }
    }
}
