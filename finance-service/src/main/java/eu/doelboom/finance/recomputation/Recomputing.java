package eu.doelboom.finance.recomputation;

import eu.doelboom.finance.note.RunningTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Sums every line of a plan anew and compares. The caller sees to it that nothing moves meanwhile; nothing is repaired. */
@ApplicationScoped
class Recomputing {

    private final RunningTotals totals;

    Recomputing(RunningTotals totals) {
        this.totals = totals;
    }

    List<Difference> differences(String planId) {
        var differences = new ArrayList<Difference>();
        differences.addAll(Difference.ofYears(totals.yearly(planId), totals.yearlyFromLines(planId)));
        differences.addAll(Difference.ofObjectives(totals.byObjective(planId), totals.byObjectiveFromLines(planId)));
        return differences;
    }
}
