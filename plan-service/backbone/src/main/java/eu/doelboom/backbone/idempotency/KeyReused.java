package eu.doelboom.backbone.idempotency;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** The key was used before for a request with other content. */
final class KeyReused extends Refusal {

    KeyReused() {
        super(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new request");
    }
}
