package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import java.time.Duration;

/** A token that cannot be judged now, because its issuer does not tell its keys or its session is not known yet. */
public final class IssuerUnreachable extends DoorRefusal {

    IssuerUnreachable(String detail, Duration retryAfter) {
        super(ProblemType.SERVICE_UNAVAILABLE, detail);
        answerWith("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
}
