package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.gateway.route.Upstream;
import java.util.ArrayList;
import java.util.Map;

/** The contract of the suite as it is released: made from the documents of all parts, without running any. */
public final class SuiteContract {

    /** Semantic version of the merged contract. */
    public static final String VERSION = "1.0.0";

    private SuiteContract() {}

    /**
     * Merges the documents of the services, by their word ({@code plan}, {@code finance}, {@code monitoring}), and that of
     * the gateway; what belongs to the demonstration is left out.
     */
    public static ObjectNode of(Map<String, ObjectNode> documents) {
        var parts = new ArrayList<Part>();
        for (var upstream : Upstream.values()) {
            parts.add(new Part(
                    upstream.word(),
                    path -> path.startsWith(upstream.basePath() + "/"),
                    upstream::isOpen,
                    documents.get(upstream.word())));
        }
        parts.add(new Part("gateway", path -> !path.startsWith("/demo/"), path -> true, documents.get("gateway")));
        return Merging.of(parts, VERSION);
    }
}
