package eu.doelboom.backbone.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the trail as it is shown and exported. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AuditEntry",
        description = "Who did what when. It never says what the data were.",
        requiredProperties = {"sequence", "at", "roles", "operation", "resource", "outcome", "correlation", "hash"})
record AuditEntryView(
        @Schema(description = "Place in the chain, from 1 without gaps", example = "1842")
        long sequence,

        @Schema(description = "When, in UTC", example = "2026-07-02T09:15:00.120Z")
        Instant at,

        @Schema(description = "Pseudonym of who did it", example = "0f8fad5b-d9cb-469f-a165-70867728950e") @Nullable String person,

        @Schema(description = "The roles of the token, separated by spaces", example = "coordinator")
        String roles,

        @Schema(description = "operationId of what was done", example = "changeEstimate")
        String operation,

        @Schema(description = "Path of the request", example = "/plan/v1/plans/7c1d/actions/91ab/estimates/55f0")
        String resource,

        @Schema(description = "The revision that the change made; absent when it made none", example = "2631") @Nullable Long revision,

        @Schema(description = "What became of it", example = "CHANGED")
        Outcome outcome,

        @Schema(
                description = "The thread through logs, events and services; empty when there was none",
                example = "4bf92f3577b34da6a3ce929d0e0e4736")
        String correlation,

        @Schema(
                description = "SHA-256 over the hash before it and the values of this entry",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    static AuditEntryView of(SealedEntry sealed) {
        var entry = sealed.entry();
        return new AuditEntryView(
                sealed.sequence(),
                entry.at(),
                entry.person(),
                entry.roles(),
                entry.operation(),
                entry.resource(),
                entry.revision(),
                Outcome.valueOf(entry.outcome()),
                entry.correlation(),
                sealed.hash());
    }
}
