package eu.doelboom.rules.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import eu.doelboom.gateway.contract.SuiteContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The contracts that the code makes: one of each service, the gateway's own, and the merged one of the suite. */
final class Contracts {

    static final Path ROOT = Path.of(System.getProperty("doelboom.root", "../.."));
    static final List<String> PARTS = List.of("plan-service", "finance-service", "monitoring-service", "gateway");
    static final String SUITE = "doelboom";

    private static final ObjectMapper READABLE = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Contracts() {}

    static List<Document> all() {
        var all = new ArrayList<Document>();
        PARTS.forEach(part -> all.add(new Document(part, made(part).root())));
        all.add(suite());
        return all;
    }

    static Document made(String part) {
        return Document.read(file(part));
    }

    /** The document of a part, to the letter. */
    static String text(String part) throws IOException {
        return Files.readString(file(part));
    }

    static String written(Document document) throws IOException {
        return READABLE.writeValueAsString(document.root());
    }

    private static Path file(String part) {
        return ROOT.resolve(part).resolve("target/openapi/openapi.yaml");
    }

    static Document suite() {
        var documents = new LinkedHashMap<String, ObjectNode>();
        PARTS.forEach(part -> documents.put(
                part.replace("-service", ""), (ObjectNode) made(part).root()));
        return new Document(SUITE, SuiteContract.of(documents));
    }
}
