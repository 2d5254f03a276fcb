package eu.doelboom.backbone.outbox;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** A change whose state is larger than what the bus takes; it is refused before anything is stored. */
final class EventTooLarge extends Refusal {

    EventTooLarge(String key, int limit) {
        super(
                ProblemType.PAYLOAD_TOO_LARGE,
                "The state of %s would be larger than %d bytes; divide it".formatted(key, limit));
    }
}
