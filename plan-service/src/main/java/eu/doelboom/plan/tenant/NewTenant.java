package eu.doelboom.plan.tenant;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city to be registered. */
@Schema(description = "A city to be registered on the platform.")
record NewTenant(
        @NotNull @Pattern(regexp = TenantId.PATTERN, message = "must be 2 to 31 lowercase letters or digits, first a letter") @Schema(description = "Identifier of the city; never changes", example = "leiestede")
        String id,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the city", example = "Stad Leiestede")
        String name) {}
