package eu.doelboom.gateway.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was heard lately: of each plan the latest change, and for each city since when nothing of it has been forgotten.
 * That is enough for a listener who returns, because he is owed the last state of a plan and not the steps to it. Its
 * size is limited; the plan that has been quiet longest is forgotten first.
 */
final class History {

    private final int maxPlans;
    private final Map<String, Heard> latest = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Long>> forgotten = new HashMap<>();
    private String topic = "";
    private List<Long> start = List.of();
    private List<Long> live = List.of();
    private List<Long> next = List.of();

    History(int maxPlans) {
        this.maxPlans = maxPlans;
    }

    /**
     * The topic is read from here on.
     *
     * @param start the position of the first record that is read, also for the sake of those who return
     * @param live the position at which new records begin
     */
    void begin(Position start, Position live) {
        if (!topic.equals(start.topic())) {
            latest.clear();
            forgotten.clear();
            topic = start.topic();
            this.start = start.offsets();
            next = new ArrayList<>(start.offsets());
        }
        this.live = live.offsets();
    }

    boolean hasBegun() {
        return !next.isEmpty();
    }

    /** Everything up to here has been heard. */
    Position now() {
        return new Position(topic, List.copyOf(next));
    }

    /** Where a listener begins who has heard nothing before: at what is new, even while older records are read. */
    Position beginning() {
        var offsets = new ArrayList<Long>();
        for (var partition = 0; partition < next.size(); partition++) {
            offsets.add(Math.max(next.get(partition), live.get(partition)));
        }
        return new Position(topic, offsets);
    }

    Heard add(EquilibriumChange change, int partition, long offset) {
        passed(partition, offset);
        var heard = new Heard(change, partition, offset, now().id());
        latest.remove(change.key());
        latest.put(change.key(), heard);
        if (latest.size() > maxPlans) {
            var oldest = latest.values().iterator();
            forget(oldest.next());
            oldest.remove();
        }
        return heard;
    }

    /** A record was read that is nobody's news. */
    void passed(int partition, long offset) {
        next.set(partition, offset + 1);
    }

    private void forget(Heard heard) {
        forgotten
                .computeIfAbsent(heard.change().tenant(), tenant -> new HashMap<>())
                .put(heard.partition(), heard.offset() + 1);
    }

    /** Why a listener of this city cannot go on from this position, if he cannot. */
    Optional<Message.Reason> obstacle(String tenant, Position position) {
        if (!position.topic().equals(topic)) {
            return Optional.of(Message.Reason.UNKNOWN);
        }
        var ofTenant = forgotten.getOrDefault(tenant, Map.of());
        for (var partition = 0; partition < start.size(); partition++) {
            var oldest = Math.max(start.get(partition), ofTenant.getOrDefault(partition, 0L));
            if (position.of(partition) < oldest) {
                return Optional.of(Message.Reason.TOO_OLD);
            }
        }
        return Optional.empty();
    }

    /** What came after this position, oldest first. */
    List<Heard> since(Position position) {
        return latest.values().stream()
                .filter(heard -> heard.offset() >= position.of(heard.partition()))
                .toList();
    }
}
