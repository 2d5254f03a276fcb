package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.person.Subject;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the running request is about to do, until the first of its transactions has written it down. */
@RequestScoped
class AuditedRequest {

    private @Nullable Attempt attempt;
    private @Nullable Outcome outcome;
    private @Nullable Long revision;
    private @Nullable TenantId ground;

    void begin(Attempt attempt, Outcome outcome) {
        this.attempt = attempt;
        this.outcome = outcome;
        ground = here();
    }

    /** Not while the request works on other ground than that of its city: there it is not to be written down. */
    boolean isDue() {
        return attempt != null && outcome != null && here().equals(ground);
    }

    private static TenantId here() {
        return CurrentTenant.get().orElse(TenantId.PLATFORM);
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
            // a path may hold an encoded NUL, which the database refuses in a text
            var storable = text.replace('\0', '\uFFFD');
            return storable.length() <= length ? storable : storable.substring(0, length);
        }
    }
}
