package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.person.Subject;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the running request is about to do, until the first of its transactions has written it down. */
@RequestScoped
class AuditedRequest {

    private @Nullable Attempt attempt;
    private @Nullable Outcome outcome;
    private @Nullable Long revision;

    void begin(Attempt attempt, Outcome outcome) {
        this.attempt = attempt;
        this.outcome = outcome;
    }

    boolean isDue() {
        return attempt != null && outcome != null;
    }

    /** The revision that the request has made; the last one counts. */
    void reach(long revision) {
        this.revision = revision;
    }

    Attempt attempt() {
        if (attempt == null) {
            throw new IllegalStateException("No request is audited here");
        }
        return attempt;
    }

    Outcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("This request has been written down");
        }
        return outcome;
    }

    @Nullable Long revision() {
        return revision;
    }

    void written() {
        outcome = null;
    }

    /**
     * Somebody tries something.
     *
     * @param subject who; absent for a token that names nobody
     */
    record Attempt(@Nullable Subject subject, String roles, String operation, String resource, String correlation) {

        Attempt {
            roles = shortened(roles, 300);
            operation = shortened(operation, 120);
            resource = shortened(resource, 500);
            correlation = shortened(correlation, 64);
        }

        private static String shortened(String text, int length) {
            return text.length() <= length ? text : text.substring(0, length);
        }
    }
}
