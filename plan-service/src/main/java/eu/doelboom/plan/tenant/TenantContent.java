package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the operator may change of a registered city. */
@Schema(name = "TenantContent", description = "What the operator may change of a registered city.")
record TenantContent(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name,

        @NotNull @Pattern(regexp = TenantContent.LANGUAGES, message = "must be nl, fr or en") @Schema(description = "Language in which the city is addressed", example = "nl")
        String language,

        @NotNull @Schema(
                description =
                        "ACTIVE resumes the city and cancels its deletion, SUSPENDED keeps everybody out; a deletion"
                                + " begins with DELETE",
                example = "SUSPENDED")
        TenantState state,

        @NotNull @Valid @Schema(description = "What the city may take")
        QuotaTerms quotas) {

    static final String LANGUAGES = "nl|fr|en";

    static TenantContent of(Tenant tenant) {
        return new TenantContent(tenant.name(), tenant.language(), tenant.state(), QuotaTerms.of(tenant.quotas()));
    }
}
