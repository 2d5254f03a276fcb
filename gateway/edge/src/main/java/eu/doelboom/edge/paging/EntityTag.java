package eu.doelboom.edge.paging;

import eu.doelboom.edge.problem.PreconditionFailed;
import eu.doelboom.edge.problem.PreconditionRequired;
import org.jspecify.annotations.Nullable;

/** The strong entity tag of a resource, made of its revision: who writes must say which one he saw. */
public record EntityTag(String value) {

    public static EntityTag of(long revision) {
        return new EntityTag("\"" + revision + "\"");
    }

    /** Whether a write names a version at all, and not just any. */
    public static boolean isNamedBy(@Nullable String ifMatch) {
        return ifMatch != null && !ifMatch.isBlank() && !ifMatch.equals("*");
    }

    /** Refuses the write unless it names exactly this tag. */
    public void demand(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (ifMatch.equals("*")) {
            return;
        }
        for (var candidate : ifMatch.split(",")) {
            if (candidate.strip().equals(value)) {
                return;
            }
        }
        throw new PreconditionFailed(value);
    }

    /** Whether a conditional read names this tag. */
    public boolean matches(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
