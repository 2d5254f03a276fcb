package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** A request that ends at the door and reaches no service. */
public abstract sealed class DoorRefusal extends Refusal
        permits BodyTooLarge,
                InvalidAccessToken,
                IssuerUnreachable,
                NoAccessToken,
                NothingHere,
                ServiceUnreachable,
                TooManyRequests,
                UnreadableRequest {

    protected DoorRefusal(ProblemType type, String detail) {
        super(type, detail);
    }
}
