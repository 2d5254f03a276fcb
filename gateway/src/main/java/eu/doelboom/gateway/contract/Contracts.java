package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the contract of the suite for a while, for a shorter one when a part of it is missing. */
@Singleton
class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final ContractParts parts;
    private final ContractSettings settings;
    private final Clock clock;
    private @Nullable Contract latest;

    Contracts(ContractParts parts, ContractSettings settings, Clock clock) {
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Contract current() {
        if (latest == null || isOld(latest)) {
            latest = read();
        }
        return Objects.requireNonNull(latest);
    }

    private boolean isOld(Contract contract) {
        var patience = contract.isComplete() ? settings.refreshInterval() : settings.retryInterval();
        return contract.readAt().plus(patience).isBefore(clock.instant());
    }

    private Contract read() {
        var all = parts.all();
        var merged = Merging.of(all, settings.version());
        var isComplete = all.stream().noneMatch(part -> part.document() == null);
        return new Contract(written(YAML, merged), written(JSON, merged), isComplete, clock.instant());
    }

    private static byte[] written(ObjectMapper form, ObjectNode document) {
        try {
            return form.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
