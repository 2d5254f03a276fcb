package eu.doelboom.monitoring.webhook;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** One webhook more than a city may have. */
final class TooManyWebhooks extends Refusal {

    TooManyWebhooks(int limit) {
        super(ProblemType.CONFLICT, "A city may have %d webhooks; remove one first".formatted(limit));
        tell("limit", limit);
    }
}
