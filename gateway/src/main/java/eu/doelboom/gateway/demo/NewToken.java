package eu.doelboom.gateway.demo;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish to play a role in a city. */
@Schema(name = "NewDemoToken", description = "Whom the visitor of the demonstration wants to be.")
record NewToken(
        @Schema(
                description =
                        "Identifier of the city; needed for every role but platform-operator, which is of no city",
                example = "leiestede")
        @Pattern(regexp = TenantId.PATTERN) @Nullable String city,

        @Schema(description = "One of the roles that GET /demo/cities lists", example = "financial-director") @NotNull String role) {}
