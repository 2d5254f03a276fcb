package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city as callers see it. */
@Schema(
        description = "A city on the platform.",
        requiredProperties = {"id", "name", "state"})
record TenantView(
        @Schema(description = "Identifier of the city", example = "leiestede")
        String id,

        @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name,

        @Schema(description = "Where it stands", example = "ACTIVE")
        TenantState state) {

    static TenantView of(Tenant tenant) {
        return new TenantView(tenant.id().value(), tenant.name(), tenant.state());
    }
}
