package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.audit.AuditedRequest.Attempt;
import eu.doelboom.backbone.database.Companion;
import eu.doelboom.backbone.person.Persons;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a request did, in the transaction in which it did it: change and entry exist together or not at all.
 * A change that tells one event takes its entry along in the same statement, so that the trail costs no trip to the
 * database; whatever else commits is written down right before the commit.
 */
@ApplicationScoped
public class AuditTrail {

    private final AuditedRequest request;
    private final Persons persons;
    private final AuditEntries entries;
    private final TenantWork work;
    private final AuditSealer sealer;
    private final Clock clock;

    AuditTrail(
            AuditedRequest request,
            Persons persons,
            AuditEntries entries,
            TenantWork work,
            AuditSealer sealer,
            Clock clock) {
        this.request = request;
        this.persons = persons;
        this.entries = entries;
        this.work = work;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * The entry that an insert of so many rows takes along.
     *
     * @param revision the last revision that they make
     */
    public Optional<Companion> companion(int rows, long revision) {
        if (!isDue()) {
            return Optional.empty();
        }
        request.reach(revision);
        return rows == 1 ? Optional.of(AuditEntries.companion(settled())) : Optional.empty();
    }

    /**
     * The entry that an insert of one row takes along.
     *
     * @param revision how that statement knows the revision that it makes
     */
    public Optional<Companion> companion(String revision) {
        return isDue() ? Optional.of(AuditEntries.companion(settled(), revision)) : Optional.empty();
    }

    /** Writes the entry of the running request unless it has been written. */
    public void settle() {
        if (isDue()) {
            entries.add(settled());
        }
    }

    /** Writes an attempt that was refused. */
    void refused(Attempt attempt) {
        entries.add(entry(attempt, Outcome.REFUSED, null));
    }

    private boolean isDue() {
        return Arc.container().requestContext().isActive() && request.isDue();
    }

    private AuditEntry settled() {
        var entry = entry(request.attempt(), request.outcome(), request.revision());
        request.written();
        var tenant = CurrentTenant.get().orElse(TenantId.PLATFORM);
        work.afterCommit(() -> sealer.wake(tenant));
        return entry;
    }

    private AuditEntry entry(Attempt attempt, Outcome outcome, @Nullable Long revision) {
        return new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                attempt.subject() == null ? null : persons.pseudonymOf(attempt.subject()),
                attempt.roles(),
                attempt.operation(),
                attempt.resource(),
                revision,
                outcome.name(),
                attempt.correlation());
    }
}
