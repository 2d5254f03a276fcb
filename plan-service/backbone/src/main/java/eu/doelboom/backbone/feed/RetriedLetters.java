package eu.doelboom.backbone.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What one reader has set aside, read again when the service starts: whoever repairs what was wrong restarts the service,
 * and nothing more is needed. How far the reading came is kept, so a letter is handed over once; what fails again is set
 * aside again, behind the end of this reading.
 */
final class RetriedLetters {

    private static final Duration POLL = Duration.ofMillis(200);

    private final FeedHandler handler;
    private final FeedConsumers connections;
    private final TopicPartition place;

    RetriedLetters(FeedHandler handler, FeedConsumers connections, String service) {
        this.handler = handler;
        this.connections = connections;
        place = new TopicPartition(DeadLetters.topic(service, handler.topic()), 0);
    }

    /** Hands over every letter of this reader that was there at the beginning. */
    void each(Consumer<ConsumerRecord<String, byte[]>> again) {
        try (var letters = connections.reader(handler.reader() + ".dead-letter")) {
            if (letters.partitionsFor(place.topic()).isEmpty()) {
                return;
            }
            letters.assign(List.of(place));
            goWhereTheLastOneEnded(letters);
            long end = letters.endOffsets(List.of(place)).getOrDefault(place, 0L);
            while (letters.position(place) < end) {
                for (var letter : letters.poll(POLL)) {
                    if (letter.offset() < end && DeadLetters.isOf(handler.reader(), letter)) {
                        again.accept(letter);
                    }
                }
                var reached = Math.min(letters.position(place), end);
                letters.commitSync(Map.of(place, new OffsetAndMetadata(reached)));
            }
        }
    }

    private void goWhereTheLastOneEnded(KafkaConsumer<String, byte[]> letters) {
        var reached = letters.committed(Set.of(place)).get(place);
        if (reached == null) {
            letters.seekToBeginning(List.of(place));
        } else {
            letters.seek(place, reached.offset());
        }
    }
}
