package eu.doelboom.gateway.live;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.time.Duration;

/** One listener more than the limit allows. */
final class TooManyStreams extends Refusal {

    TooManyStreams(String detail, Duration retryAfter) {
        super(ProblemType.TOO_MANY_REQUESTS, detail);
        answerWith("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
}
