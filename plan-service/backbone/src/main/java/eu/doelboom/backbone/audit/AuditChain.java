package eu.doelboom.backbone.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reckons a trail anew from its first entry and names the first one that is not what it was. */
@ApplicationScoped
class AuditChain {

    private final AuditEntries entries;
    private final AuditSettings settings;
    private final Clock clock;

    AuditChain(AuditEntries entries, AuditSettings settings, Clock clock) {
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Verifies the trail, and that it still holds the entry that somebody noted earlier, if he did. */
    VerificationView verify(@Nullable Noted noted) {
        var walk = new Walk(noted);
        entries.walk(walk);
        long overdue =
                entries.overdue(clock.instant().minus(settings.latestSeal()).atOffset(ZoneOffset.UTC));
        walk.end();
        return new VerificationView(
                walk.reason == null && overdue == 0,
                walk.last == null ? 0 : walk.last.sequence(),
                overdue,
                walk.last == null ? SealedEntry.BEGINNING : walk.last.hash(),
                walk.broken,
                walk.reason);
    }

    /** An entry that somebody noted outside the database. */
    record Noted(long sequence, String hash) {}

    /** The way through the chain up to the first entry that does not hold. */
    private static final class Walk implements AuditEntries.Reader {

        private final @Nullable Noted noted;
        private @Nullable SealedEntry last;
        private @Nullable Long broken;
        private @Nullable String reason;

        Walk(@Nullable Noted noted) {
            this.noted = noted;
        }

        @Override
        public boolean read(SealedEntry entry) {
            var expected = SealedEntry.after(last, entry.entry());
            if (entry.sequence() != expected.sequence()) {
                return breaks(expected.sequence(), "the entry is missing");
            }
            if (!entry.hash().equals(expected.hash())) {
                return breaks(expected.sequence(), "the hash is not that of its values");
            }
            if (noted != null && noted.sequence == entry.sequence() && !noted.hash.equals(entry.hash())) {
                return breaks(entry.sequence(), "the hash is not the one that was noted");
            }
            last = entry;
            return true;
        }

        private boolean breaks(long sequence, String why) {
            broken = sequence;
            reason = why;
            return false;
        }

        void end() {
            long reached = last == null ? 0 : last.sequence();
            if (reason == null && noted != null && noted.sequence > reached) {
                breaks(reached + 1, "the chain ends before the entry that was noted");
            }
        }
    }
}
