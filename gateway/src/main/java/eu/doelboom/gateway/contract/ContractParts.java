package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.gateway.route.Upstream;
import eu.doelboom.gateway.route.Upstreams;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the contracts of the services and the gateway's own. */
@Singleton
class ContractParts {

    private static final Logger LOG = Logger.getLogger(ContractParts.class);
    private static final String PATH = "/doc/openapi.yaml.json";
    private static final String DEMO_PATHS = "/demo/";

    private final Upstreams upstreams;
    private final OpenApiDocumentService own;
    private final ContractSettings settings;
    private final ObjectMapper json = new ObjectMapper();

    ContractParts(Upstreams upstreams, OpenApiDocumentService own, ContractSettings settings) {
        this.upstreams = upstreams;
        this.own = own;
        this.settings = settings;
    }

    List<Part> all() {
        var asked = Arrays.stream(Upstream.values()).map(this::ask).toList();
        var parts = new ArrayList<>(asked.stream().map(CompletableFuture::join).toList());
        parts.add(new Part("gateway", ContractParts::isServedHere, path -> true, parsed(own.getDocument(Format.JSON))));
        return parts;
    }

    private CompletableFuture<Part> ask(Upstream upstream) {
        return upstreams
                .read(upstream, PATH, settings.timeout(), Map.of())
                .thenApply(answer -> answer.isOk() ? parsed(answer.body()) : null)
                .exceptionally(failure -> null)
                .thenApply(document -> partOf(upstream, document));
    }

    private static Part partOf(Upstream upstream, @Nullable ObjectNode document) {
        if (document == null) {
            LOG.warnf("contract is missing service=%s", upstream.serviceName());
        }
        return new Part(
                upstream.word(), path -> path.startsWith(upstream.basePath() + "/"), upstream::isOpen, document);
    }

    private @Nullable ObjectNode parsed(byte[] document) {
        try {
            return json.readTree(document) instanceof ObjectNode object ? object : null;
        } catch (IOException garbled) {
            return null;
        }
    }

    private static boolean isServedHere(String path) {
        return !path.startsWith(DEMO_PATHS) || ConfigUtils.isProfileActive("demo");
    }
}
