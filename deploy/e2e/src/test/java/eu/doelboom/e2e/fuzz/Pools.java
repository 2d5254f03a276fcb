package eu.doelboom.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a city is known to have: identifiers by the name of their parameter, and versions by path. */
final class Pools {

    private static final int ENOUGH = 40;
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "parentId",
            "objectiveId",
            "entity",
            "entityId",
            "objective",
            "objectiveId",
            "parent",
            "objectiveId",
            "plan",
            "planId");

    private final Map<String, List<String>> identifiers = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    void add(String name, @Nullable String identifier) {
        var known = identifiers.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>());
        if (identifier != null && known.size() < ENOUGH && !known.contains(identifier)) {
            known.add(identifier);
        }
    }

    /** Mostly the first that was known, because the others hang below it. */
    String one(String name, Random random) {
        var known = identifiers.getOrDefault(OTHER_NAMES.getOrDefault(name, name), List.of());
        if (known.isEmpty() || random.nextInt(20) == 0) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        return known.get(random.nextInt(3) > 0 ? 0 : random.nextInt(known.size()));
    }

    @Nullable String version(String path) {
        var known = versions.get(path);
        var slash = path.lastIndexOf('/');
        return known != null || slash <= 0 ? known : version(path.substring(0, slash));
    }

    /** Learns from an answer: versions, and what stands in a collection. */
    void learn(String path, String template, @Nullable String etag, JsonNode body) {
        if (etag != null && versions.size() < ENOUGH * ENOUGH) {
            versions.put(path, etag);
        }
        var segments = template.split("/");
        var last = segments[segments.length - 1];
        var parameter = last.equals("entities") ? "entityId" : last.replaceAll("s$", "") + "Id";
        if (parameter.equals("tenantId")) {
            return;
        }
        body.path("items").forEach(item -> add(parameter, item.path("id").textValue()));
        body.path("estimates").forEach(item -> add("estimateId", item.path("id").textValue()));
    }
}
