package eu.doelboom.gateway.demo;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token of the demonstration and what it stands for. */
@Schema(name = "DemoToken", description = "A bearer token of the demonstration.")
record TokenView(
        @Schema(
                description = "The signed token, for the header Authorization: Bearer",
                example = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
        String token,

        @Schema(description = "When it ends, in UTC", example = "2026-03-02T20:15:00Z")
        Instant expiresAt,

        @Schema(description = "The city it is for; absent for the platform operator", example = "leiestede") @Nullable String tenant,

        @Schema(description = "The role it carries", example = "financial-director")
        String role) {}
