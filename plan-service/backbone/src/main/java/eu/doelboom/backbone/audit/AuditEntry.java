package eu.doelboom.backbone.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail. It says who did what when, and never what the data were.
 *
 * @param at when, in milliseconds
 * @param person pseudonym of who did it; absent when nobody could be told
 * @param roles the roles of his token, in order
 * @param operation operationId of the contract
 * @param resource path of the request
 * @param revision the revision that the change made, as its event names it; absent when it made none
 * @param outcome what became of it, a name of {@link Outcome}
 * @param correlation the thread through logs, events and services
 */
record AuditEntry(
        Instant at,
        @Nullable String person,
        String roles,
        String operation,
        String resource,
        @Nullable Long revision,
        String outcome,
        String correlation) {}
