package eu.doelboom.backbone.quota;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city as its own people see it. */
@Schema(description = "The city that the token belongs to, with what it may take of this service.")
record OwnTenantView(
        @Schema(description = "Identifier of the city", example = "leiestede")
        String id,

        @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name,

        @Schema(description = "Where it stands", example = "ACTIVE")
        TenantState state,

        @Schema(description = "Language in which the city is addressed", example = "nl")
        String language,

        @Schema(description = "Its quotas in this service, with what is taken of them")
        List<QuotaUse> quotas) {

    static OwnTenantView of(Tenant tenant, List<QuotaUse> uses) {
        return new OwnTenantView(tenant.id().value(), tenant.name(), tenant.state(), tenant.language(), uses);
    }
}
