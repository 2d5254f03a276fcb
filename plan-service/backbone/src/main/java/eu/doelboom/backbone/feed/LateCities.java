package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.feed.FeedGaps.Place;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Cities whose events came by before they could be applied: not announced here yet, or not migrated yet. Their events
 * are passed over, so that other cities do not wait, and where that began is remembered. Once the city is ready the
 * topic is read again from there, a batch between two batches of the feed, up to where the feed stands; until then
 * newer events of the city are passed over as well, so that their order holds.
 */
final class LateCities implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration WHILE_LATE = Duration.ofMillis(50);

    private final String topic;

    /** Whose gaps these are: another reader of the same topic in this service has its own. */
    private final String feed;

    private final FeedConsumers connections;
    private final Feeds.Processing processing;
    private final Map<Place, Long> gaps = new HashMap<>();
    private Set<TopicPartition> assigned = Set.of();
    private @Nullable KafkaConsumer<String, byte[]> reader;

    LateCities(String topic, String feed, FeedConsumers connections, Feeds.Processing processing) {
        this.topic = topic;
        this.feed = feed;
        this.connections = connections;
        this.processing = processing;
        processing
                .meters()
                .gauge(
                        "doelboom.feed.late.places",
                        List.of(io.micrometer.core.instrument.Tag.of("topic", feed)),
                        this,
                        late -> late.gaps.size());
    }

    /** How long the feed may wait for new events: not long while somebody is late. */
    Duration patience(Duration usual) {
        if (gaps.isEmpty()) {
            return usual;
        }
        return ready().isEmpty() ? WHILE_LATE : Duration.ZERO;
    }

    /** Whether these events of a city are not to be applied now. The earliest one that is passed over is remembered. */
    boolean passOver(TenantId tenant, ConsumerRecord<String, byte[]> first) {
        if (tenant.equals(TenantId.PLATFORM)) {
            return false;
        }
        var place = new Place(first.partition(), tenant);
        if (!gaps.isEmpty() && gaps.containsKey(place)) {
            return true;
        }
        var standing = processing.registry().standing(tenant);
        if (standing == Standing.NOT_YET) {
            Log.infof(
                    "city is late, its events wait: tenant=%s topic=%s partition=%d", tenant, topic, first.partition());
            processing.gaps().note(feed, place, first.offset());
            gaps.put(place, first.offset());
        }
        return standing != Standing.READY;
    }

    boolean isGone(TenantId tenant) {
        return processing.registry().standing(tenant) == Standing.GONE;
    }

    /** Another instance may have left gaps in partitions that this one follows from now on. */
    void follow(Set<TopicPartition> now) {
        if (!now.equals(assigned)) {
            assigned = Set.copyOf(now);
            gaps.clear();
            processing.gaps().of(feed).forEach((place, offset) -> {
                if (assigned.contains(partition(place))) {
                    gaps.put(place, offset);
                }
            });
        }
    }

    /** Reads one batch again for the cities of one partition that have become ready. */
    void catchUp(org.apache.kafka.clients.consumer.Consumer<String, byte[]> feed, Consumer<Batch> apply) {
        if (gaps.isEmpty()) {
            closeReader();
            return;
        }
        var ready = ready();
        if (ready.isEmpty()) {
            return;
        }
        var partition = partition(ready.iterator().next());
        var places = ready.stream()
                .filter(place -> place.partition() == partition.partition())
                .toList();
        catchUp(partition, places, feed.position(partition), apply);
    }

    private void catchUp(TopicPartition partition, List<Place> places, long end, Consumer<Batch> apply) {
        long from = places.stream().mapToLong(gaps::get).min().orElse(end);
        long reached = end;
        if (from < end) {
            var again = reader();
            again.assign(List.of(partition));
            again.seek(partition, from);
            var records = again.poll(PATIENCE).records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .toList();
            var offsets = places.stream().collect(Collectors.toMap(Place::tenant, gaps::get));
            apply.accept(new Batch(records, offsets));
            reached = Math.min(again.position(partition), end);
        }
        for (var place : places) {
            moveOn(place, reached, end);
        }
    }

    private void moveOn(Place place, long reached, long end) {
        if (reached >= end) {
            processing.gaps().close(feed, place);
            gaps.remove(place);
            Log.infof("city has caught up: tenant=%s topic=%s partition=%d", place.tenant(), topic, place.partition());
        } else if (gaps.getOrDefault(place, reached) < reached) {
            processing.gaps().note(feed, place, reached);
            gaps.put(place, reached);
        }
    }

    /** Cities that can be served now, or never again: then nothing is applied and the gap closes. */
    private Collection<Place> ready() {
        var ready = new ArrayList<Place>();
        for (var place : gaps.keySet()) {
            if (processing.registry().standing(place.tenant()) != Standing.NOT_YET) {
                ready.add(place);
            }
        }
        return ready;
    }

    private KafkaConsumer<String, byte[]> reader() {
        var open = reader;
        if (open == null) {
            open = connections.reader(feed + ".again");
            reader = open;
        }
        return open;
    }

    private TopicPartition partition(Place place) {
        return new TopicPartition(topic, place.partition());
    }

    @Override
    public void close() {
        assigned = Set.of();
        closeReader();
    }

    private void closeReader() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    /**
     * Records read again.
     *
     * @param from the cities that they are read for, each with the first offset that it has missed
     */
    record Batch(List<ConsumerRecord<String, byte[]>> records, Map<TenantId, Long> from) {

        boolean isFor(TenantId tenant, long offset) {
            var first = from.get(tenant);
            return first != null && offset >= first;
        }
    }
}
