package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.util.Map;

/** A request that ends at the door and reaches no service. */
public abstract sealed class DoorRefusal extends Refusal
        permits BodyTooLarge, InvalidAccessToken, NoAccessToken, NothingHere, ServiceUnreachable, UnreadableRequest {

    protected DoorRefusal(ProblemType type, String detail) {
        super(type, detail);
    }

    /** Members of the problem beside those that every problem has. */
    Map<String, Object> extensions() {
        return Map.of();
    }
}
