package eu.doelboom.finance.recomputation;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.ObjectiveKey;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.estimate.TotalKey;
import eu.doelboom.finance.estimate.Totals;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A running total that is not what its lines add up to. */
@Schema(
        name = "TotalDifference",
        description = "A running total that is not what its lines add up to. Amounts are EUR.",
        requiredProperties = {"entityId", "fiscalYear", "section", "direction", "running", "recomputed"})
record Difference(
        @Schema(description = "The objective, of a total of M1; empty for transactions without objective") @Nullable String objectiveId,

        @Schema(description = "Budget entity") String entityId,

        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "Section") Section section,

        @Schema(description = "Direction") Direction direction,

        @Schema(description = "Role in the margin, of a total of M2") @Nullable SelfFinancingRole selfFinancingRole,

        @Schema(description = "Debt category, of a total of M2") @Nullable DebtCategory debtCategory,

        @Schema(description = "The running total") Money running,

        @Schema(description = "What the lines add up to") Money recomputed) {

    static List<Difference> ofYears(Totals<TotalKey> running, Totals<TotalKey> recomputed) {
        return differing(running, recomputed)
                .map(key -> new Difference(
                        null,
                        key.entityId(),
                        key.fiscalYear(),
                        key.nature().section(),
                        key.nature().direction(),
                        key.nature().role(),
                        key.nature().debtCategory(),
                        running.of(key),
                        recomputed.of(key)))
                .toList();
    }

    static List<Difference> ofObjectives(Totals<ObjectiveKey> running, Totals<ObjectiveKey> recomputed) {
        Function<ObjectiveKey, Difference> difference = key -> new Difference(
                key.objectiveId(),
                key.entityId(),
                key.fiscalYear(),
                key.section(),
                key.direction(),
                null,
                null,
                running.of(key),
                recomputed.of(key));
        return differing(running, recomputed).map(difference).toList();
    }

    private static <K> Stream<K> differing(Totals<K> running, Totals<K> recomputed) {
        var keys = new HashSet<>(running.amounts().keySet());
        keys.addAll(recomputed.amounts().keySet());
        return keys.stream().filter(key -> !running.of(key).equals(recomputed.of(key)));
    }
}
