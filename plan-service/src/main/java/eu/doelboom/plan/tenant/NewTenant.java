package eu.doelboom.plan.tenant;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A city to be registered. */
@Schema(description = "A city to be registered on the platform.")
record NewTenant(
        @NotNull @Pattern(regexp = TenantId.PATTERN, message = "must be 2 to 31 lowercase letters or digits, first a letter") @Schema(description = "Identifier of the city; never changes", example = "leiestede")
        String id,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name,

        @Pattern(regexp = TenantContent.LANGUAGES, message = "must be nl, fr or en") @Schema(description = "Language in which the city is addressed; nl when absent", example = "nl")
        @Nullable String language,

        @Valid @Schema(description = "What the city may take; the usual quotas when absent") @Nullable QuotaTerms quotas) {}
