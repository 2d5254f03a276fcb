package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service had of a deleted city, and that nothing of it is left there. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        name = "ErasureProof",
        description = "What one service had of a deleted city and what of it is left: counts only.")
record Proof(
        @Schema(description = "The service", example = "finance-service")
        String service,

        @Schema(description = "Identifier of the city", example = "leiestede")
        String tenant,

        @Schema(description = "When it was erased there", example = "2026-04-01T09:15:03.120Z")
        Instant erasedAt,

        @Schema(description = "Rows that each table of the city had")
        Map<String, Long> rowsBefore,

        @Schema(description = "Files of exports that were there", example = "1")
        int filesBefore,

        @Schema(description = "States of the city that each topic of the service had; each got a tombstone")
        Map<String, Integer> recordsBefore,

        @Schema(description = "Events of the city that the service had set aside")
        Map<String, Integer> deadLettersBefore,

        @Schema(description = "What was found afterwards: schemas, roles, files, states on topics. Empty is the proof")
        List<String> remains) {}
