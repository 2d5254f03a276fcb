package eu.doelboom.finance.projection;

import eu.doelboom.finance.plan.Announcement;
import java.util.Collection;
import java.util.List;

/**
 * Changes of one plan that came together, in any order.
 *
 * @param revisions all revisions that came, also those that mean nothing to finance
 */
public record ArrivedChanges(
        String planId,
        Collection<Long> revisions,
        List<Announcement> announcements,
        List<ObjectiveState> objectives,
        List<ActionState> actions) {

    /** The highest revision that came; 0 when none did. */
    long highestRevision() {
        return revisions.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
