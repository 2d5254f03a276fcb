package eu.doelboom.backbone.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What this service had of a city and that nothing of it is left. Holds counts, never content.
 *
 * @param service that erased
 * @param rowsBefore rows of each table of the city
 * @param filesBefore files of exports
 * @param recordsBefore states of the city on each topic that this service owns
 * @param deadLettersBefore events of the city that were set aside by this service
 * @param remains what was found after the erasure: schemas, roles, files, states on topics; empty is the proof
 */
public record ErasureProof(
        String service,
        String tenant,
        Instant erasedAt,
        Map<String, Long> rowsBefore,
        int filesBefore,
        Map<String, Integer> recordsBefore,
        Map<String, Integer> deadLettersBefore,
        List<String> remains) {}
