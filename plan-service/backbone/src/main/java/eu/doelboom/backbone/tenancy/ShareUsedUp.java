package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.edge.tenant.TenantId;

/** The city has more requests at work on this service than its share lets through. */
final class ShareUsedUp extends Refusal {

    ShareUsedUp(TenantId tenant, int connections) {
        super(
                ProblemType.TOO_MANY_REQUESTS,
                "City %s uses its %d connections to this service; repeat this later".formatted(tenant, connections));
        answerWith("Retry-After", 1);
    }
}
