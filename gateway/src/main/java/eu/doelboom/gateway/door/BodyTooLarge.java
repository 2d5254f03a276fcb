package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;

/** A body above the limit, whether its length was declared or only showed while it streamed. */
public final class BodyTooLarge extends DoorRefusal {

    public BodyTooLarge(long limit) {
        super(ProblemType.PAYLOAD_TOO_LARGE, "The body may have at most %d bytes".formatted(limit));
        tell("limit", limit);
    }
}
