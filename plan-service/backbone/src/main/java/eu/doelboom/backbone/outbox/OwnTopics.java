package eu.doelboom.backbone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics on which this service publishes states of cities. */
@ApplicationScoped
public class OwnTopics {

    /** About cities as such: that they were here, and that they are gone, stays known. */
    private static final List<String> OF_THE_PLATFORM = List.of("tenants", "tenant.reports");

    private final OutboxSettings settings;

    OwnTopics(OutboxSettings settings) {
        this.settings = settings;
    }

    public List<String> names() {
        return settings.topics().keySet().stream()
                .filter(topic -> !OF_THE_PLATFORM.contains(topic))
                .sorted()
                .toList();
    }
}
