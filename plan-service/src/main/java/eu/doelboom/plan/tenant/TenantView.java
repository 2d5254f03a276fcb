package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A city as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "A city on the platform.",
        requiredProperties = {"id", "name", "state"})
record TenantView(
        @Schema(description = "Identifier of the city", example = "leiestede")
        String id,

        @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name,

        @Schema(description = "Where it stands", example = "ACTIVE")
        TenantState state,

        @Schema(description = "Language in which the city is addressed", example = "nl")
        String language,

        @Schema(description = "What the city may take") QuotaTerms quotas,

        @Schema(
                description =
                        "When the data of a city that leaves is deleted; until then the deletion can be cancelled",
                example = "2026-04-01T09:15:00Z")
        @Nullable Instant deletionDue,

        @Schema(description = "Grows with every change of the registration", example = "3")
        long revision) {

    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id().value(),
                tenant.name(),
                tenant.state(),
                tenant.language(),
                QuotaTerms.of(tenant.quotas()),
                tenant.deletionDue(),
                tenant.revision());
    }
}
