package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import java.time.Duration;

/** More requests than a caller, a city or an address may send in a while. */
public final class TooManyRequests extends DoorRefusal {

    private static final ProblemType FAILED_TYPE =
            ProblemType.belgif("tooManyFailedRequests", "Too Many Failed Requests", 429);

    private TooManyRequests(ProblemType type, String detail, long limit, Duration wait) {
        super(type, detail);
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        tell("limit", limit);
        tell("retryAfterSec", seconds);
        answerWith("Retry-After", seconds);
    }

    /** Of the quota that this policy grants nothing is left. */
    public static TooManyRequests of(String whose, long limit, Duration window, Duration wait) {
        return new TooManyRequests(
                ProblemType.TOO_MANY_REQUESTS,
                "The %s may send %d requests in %d s".formatted(whose, limit, window.toSeconds()),
                limit,
                wait);
    }

    /** This address has sent too many requests without a token that is accepted. */
    public static TooManyRequests failed(long limit, Duration window, Duration wait) {
        return new TooManyRequests(
                FAILED_TYPE,
                "From this address come more than %d requests in %d s whose token is not accepted"
                        .formatted(limit, window.toSeconds()),
                limit,
                wait);
    }
}
