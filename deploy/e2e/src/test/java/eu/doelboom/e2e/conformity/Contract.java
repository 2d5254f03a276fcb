package eu.doelboom.e2e.conformity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The merged contract as the door serves it. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    Contract(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(new Operation(
                                this, member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()));
                    }
                }));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    /** The methods that the contract knows on this path. */
    Set<String> methodsOn(String path) {
        var methods = new TreeSet<String>();
        document.path("paths").path(path).fieldNames().forEachRemaining(methods::add);
        methods.retainAll(METHODS);
        return methods;
    }

    JsonNode resolved(JsonNode node) {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        if (resolved.path("allOf").size() == 1) {
            return resolved(resolved.path("allOf").get(0));
        }
        return resolved;
    }
}
