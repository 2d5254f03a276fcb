package eu.doelboom.plan.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget entity as callers see it. */
@Schema(
        description = "A part of the authority with a budget of its own; every estimate belongs to one.",
        requiredProperties = {"id", "code", "name", "kind"})
record BudgetEntityView(
        @Schema(description = "Opaque identifier", example = "5e1f7c2a-1111-4000-8000-000000000001")
        UUID id,

        @Schema(description = "Free string of the city", example = "OCMW")
        String code,

        @Schema(description = "Name", example = "OCMW Leiestede")
        String name,

        @Schema(description = "Kind of authority", example = "OCMW")
        EntityKind kind,

        @Schema(description = "Enterprise number (KBO)", example = "0207.725.203") @Nullable String enterpriseNumber,

        @Schema(description = "NIS code", example = "44021") @Nullable String nisCode) {

    static BudgetEntityView of(BudgetEntity entity) {
        return new BudgetEntityView(
                entity.id(), entity.code(), entity.name(), entity.kind(), entity.enterpriseNumber(), entity.nisCode());
    }
}
