package eu.doelboom.backbone.outbox;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events that transactions of this instance committed a moment ago. One whose predecessor in the stream was sent from
 * here need not be looked up before it is sent: nothing can have come in between. Streams number their events one by one;
 * where a number is missing the outbox is asked, which knows what others committed.
 */
@ApplicationScoped
class FreshEvents {

    private static final int MOST_EVENTS = 1_000;
    private static final int LARGEST_EVENT = 16_384;
    private static final int MOST_STREAMS = 1_000;

    private final Map<TenantId, List<CommittedEvent>> handedOver = new HashMap<>();
    private int held;

    /** The last revision of each stream that was sent from here. Of the relay's thread alone. */
    private final Map<String, Long> sent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_STREAMS;
        }
    };

    /** Right after the commit. A large one is left to the outbox, and when there are too many, all of them are. */
    synchronized void handOver(TenantId tenant, CommittedEvent event) {
        if (held >= MOST_EVENTS) {
            handedOver.clear();
            held = 0;
        }
        if (event.payload().length() <= LARGEST_EVENT) {
            handedOver.computeIfAbsent(tenant, first -> new ArrayList<>()).add(event);
            held++;
        }
    }

    /** What the city handed over since it was last asked, in the order of the outbox. */
    synchronized List<CommittedEvent> take(TenantId tenant) {
        var events = handedOver.remove(tenant);
        if (events == null) {
            return List.of();
        }
        held -= events.size();
        return events.stream()
                .sorted(Comparator.comparingLong(CommittedEvent::sequence))
                .toList();
    }

    /** Whether there are any, and each of them follows what was sent of its stream. */
    boolean follow(List<CommittedEvent> events) {
        var reached = new HashMap<String, @Nullable Long>();
        for (var event : events) {
            var before = reached.getOrDefault(event.stream(), sent.get(event.stream()));
            if (before == null || before + 1 != event.revision()) {
                return false;
            }
            reached.put(event.stream(), event.revision());
        }
        return !events.isEmpty();
    }

    /** Notes how far their streams were sent; of those that were sent otherwise nothing is known. */
    void note(List<CommittedEvent> events, Collection<Long> sentSequences) {
        for (var event : events) {
            if (sentSequences.contains(event.sequence())) {
                sent.put(event.stream(), event.revision());
            }
        }
    }

    /** After a failure, and where older events turn up, the outbox is asked again. */
    void forget() {
        sent.clear();
    }
}
