package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;

/** A request whose framing is ambiguous, so that a service might read it otherwise than the gateway. */
public final class UnreadableRequest extends DoorRefusal {

    public UnreadableRequest(String detail) {
        super(ProblemType.BAD_REQUEST, detail);
    }
}
