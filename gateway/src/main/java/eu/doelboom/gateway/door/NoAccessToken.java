package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;

/** A call without a bearer token to an operation that needs one. */
public final class NoAccessToken extends DoorRefusal {

    public NoAccessToken() {
        super(ProblemType.NO_ACCESS_TOKEN, "Send a bearer token in the header Authorization");
        answerWith("WWW-Authenticate", "Bearer");
    }
}
