package eu.doelboom.gateway.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** What tells a topic from another one that had the same name before: positions of one mean nothing in the other. */
final class TopicTag {

    private static final long PATIENCE_SECONDS = 10;

    private TopicTag() {}

    static String of(String topic, Map<String, Object> connection) {
        try (var admin = Admin.create(new HashMap<>(connection))) {
            var described = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(topic);
            if (described == null) {
                throw new IllegalStateException("the topic is not described");
            }
            return Integer.toHexString(described.topicId().hashCode());
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the topic cannot be described", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the topic was described", stopping);
        }
    }
}
