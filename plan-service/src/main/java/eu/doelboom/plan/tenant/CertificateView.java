package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The certificate that a city was deleted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeletionCertificate", description = "Proof that a city was deleted from every service.")
record CertificateView(
        @Schema(description = "Identifier of the city", example = "leiestede")
        String tenant,

        @Schema(description = "When the time of grace ended", example = "2026-04-01T09:15:00Z") @Nullable Instant due,

        @Schema(description = "Whether every service has proven that nothing is left", example = "true")
        boolean complete,

        @Schema(description = "Services whose proof is awaited, or with which something was left")
        List<String> awaited,

        @Schema(description = "The proof of each service") List<Proof> proofs,

        @Schema(
                description = "SHA-256 of the proofs as JSON; absent while the certificate is not complete",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable String digest) {}
