package eu.doelboom.finance.objective;

import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.ObjectiveKey;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.objective.ObjectiveAmounts.Cell;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Schema M1. An objective counts everything below it; the total counts every amount once, and equals the sum of the three
 * sections in M2 for the same entities.
 */
record ObjectivesPlan(int firstYear, int lastYear, Totals<Cell> totals) {

    private static final String GENERAL_TOTAL = "*";

    /** Adds the totals of these entities up along the tree. */
    static ObjectivesPlan of(
            List<Integer> years, List<Objective> objectives, Totals<ObjectiveKey> direct, Set<String> entityIds) {
        var parents = new HashMap<String, String>();
        for (var objective : objectives) {
            if (objective.parentId() != null) {
                parents.put(objective.id(), objective.parentId());
            }
        }
        var sums = new HashMap<Cell, Money>();
        direct.amounts().forEach((key, amount) -> {
            if (entityIds.contains(key.entityId())) {
                rows(key.objectiveId(), parents).forEach(row -> sums.merge(cell(row, key), amount, Money::plus));
            }
        });
        return new ObjectivesPlan(years.get(0), years.get(years.size() - 1), new Totals<>(sums));
    }

    List<ObjectiveAmounts> of(String objectiveId) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .mapToObj(year -> ObjectiveAmounts.of(totals, objectiveId, year))
                .toList();
    }

    List<ObjectiveAmounts> withoutObjective() {
        return of(ObjectiveKey.WITHOUT_OBJECTIVE);
    }

    List<ObjectiveAmounts> generalTotal() {
        return of(GENERAL_TOTAL);
    }

    /** The rows that an amount counts in: its objective, all above it, and the total. */
    private static Set<String> rows(String objectiveId, Map<String, String> parents) {
        var rows = new LinkedHashSet<String>();
        rows.add(GENERAL_TOTAL);
        for (var row = objectiveId; row != null && rows.add(row); row = parents.get(row)) {
            // climbs to the root; a row that is there already ends the climb
        }
        return rows;
    }

    private static Cell cell(String row, ObjectiveKey key) {
        return new Cell(row, key.fiscalYear(), key.section(), key.direction());
    }
}
