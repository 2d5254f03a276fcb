package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.event.EventProducer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics that this service owns, made and known before the first event goes there. Compacted: the last state of every
 * element is kept for ever.
 */
@ApplicationScoped
class OutboxTopics {

    private final String servers;
    private final OutboxSettings settings;
    private final EventProducer producer;
    private boolean made;

    OutboxTopics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            OutboxSettings settings,
            EventProducer producer) {
        this.servers = servers;
        this.settings = settings;
        this.producer = producer;
    }

    /** Makes what is missing; called by the relay alone, until it has succeeded once. */
    void make() throws InterruptedException {
        if (made) {
            return;
        }
        var timeout = settings.sendTimeout().toMillis();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) timeout,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) timeout / 2))) {
            var existing = admin.listTopics().names().get(timeout, TimeUnit.MILLISECONDS);
            var missing = settings.topics().entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> compacted(topic.getKey(), topic.getValue()))
                    .toList();
            admin.createTopics(missing).all().get(timeout, TimeUnit.MILLISECONDS);
            missing.forEach(topic -> Log.infof("topic made: topic=%s", topic.name()));
            settings.topics().keySet().forEach(producer::partitions);
            made = true;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Topics could not be made", failure);
        }
    }

    private static NewTopic compacted(String name, int partitions) {
        return new NewTopic(name, partitions, (short) -1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
