package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import java.time.Duration;

/** A service that gave no answer; the refusal names it, so that nobody has to guess which part is down. */
public final class ServiceUnreachable extends DoorRefusal {

    public ServiceUnreachable(String service, String reason, Duration retryAfter) {
        super(ProblemType.SERVICE_UNAVAILABLE, "%s %s".formatted(service, reason));
        tell("service", service);
        answerWith("Retry-After", Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }
}
