package eu.doelboom.edge.problem;

import java.time.Duration;

/** Something needed is not there yet or not now; the caller may try again after the time said. */
public final class Unavailable extends Refusal {

    public Unavailable(String detail, Duration retryAfter) {
        super(ProblemType.SERVICE_UNAVAILABLE, detail);
        answerWith("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
}
