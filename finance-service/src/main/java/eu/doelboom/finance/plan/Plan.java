package eu.doelboom.finance.plan;

import eu.doelboom.edge.problem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A multi-year plan as the strategic side announced it, and how far finance has followed its changes.
 *
 * @param verdict the last published verdict; absent before the first
 */
public record Plan(
        String id,
        String code,
        String title,
        Regime regime,
        String state,
        int firstYear,
        int lastYear,
        List<BudgetEntity> entities,
        Progress progress,
        long noteRevision,
        @Nullable String verdict) {

    /** The plan revision whose changes all figures contain. */
    public long revision() {
        return progress.highestRevision();
    }

    public Optional<BudgetEntity> entity(String entityId) {
        return entities.stream().filter(entity -> entity.id().equals(entityId)).findFirst();
    }

    /** The entity, which must take part in the plan. */
    public BudgetEntity demandEntity(String entityId) {
        return entity(entityId).orElseThrow(() -> new NotFound("entity in this plan", entityId));
    }

    /** The entities whose figures are judged together. */
    public Set<String> judgedEntityIds() {
        return entities.stream()
                .filter(BudgetEntity::isJudgedTogether)
                .map(BudgetEntity::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How far the changes of a plan have been followed. Its revisions count 1, 2, 3...; one that was skipped is missing
     * until it comes.
     */
    public record Progress(
            long highestRevision,
            long missingRevisions,
            @Nullable Instant gapSince) {

        /** What being in sync means, for whoever reads figures of the plan. */
        public static final String IN_SYNC =
                "False while a revision of the plan before this one was skipped and has not come since: the figures are"
                        + " then those of every change that came";

        public long appliedEvents() {
            return highestRevision - missingRevisions;
        }

        public boolean inSync() {
            return missingRevisions == 0;
        }
    }
}
