package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.edge.tenant.TenantId;

/** The token is for a city that nobody has registered. */
final class UnknownTenant extends Refusal {

    UnknownTenant(TenantId id) {
        super(
                ProblemType.own("unknownTenant", "Unknown Tenant", 403),
                "City %s is not registered on this platform".formatted(id));
    }
}
