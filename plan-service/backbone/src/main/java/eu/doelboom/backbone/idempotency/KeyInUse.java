package eu.doelboom.backbone.idempotency;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** The first request with this key has not been answered yet. */
final class KeyInUse extends Refusal {

    KeyInUse() {
        super(ProblemType.IDEMPOTENCY_KEY_IN_USE, "Wait for the answer of the first request and repeat");
        answerWith("Retry-After", 1);
    }
}
