package eu.doelboom.finance.trace;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.plan.Regime;
import eu.doelboom.finance.trace.Source.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** For how much every kind of source counts in one line of one year; what does not count is absent. */
record Weights(List<OfEstimate> estimates, List<OfValue> values) {

    /** The name under which unavailable funds are weighed. */
    static final String UNAVAILABLE_FUNDS = "UNAVAILABLE_FUNDS";

    static Weights of(StatementLine line, Regime regime, boolean firstYear) {
        var estimates = new ArrayList<OfEstimate>();
        for (var nature : natures()) {
            add(estimates, new OfEstimate(nature, true, line.share(new Source.Estimate(nature, true), regime)));
            add(estimates, new OfEstimate(nature, false, line.share(new Source.Estimate(nature, false), regime)));
        }
        var values = new ArrayList<OfValue>();
        for (var part : Part.values()) {
            var share = line.share(new Source.OpeningResult(part, firstYear), regime);
            values.add(new OfValue(part.name(), share));
        }
        for (var category : DebtCategory.OF_DEBT) {
            values.add(new OfValue(category.name(), line.share(new Source.OpeningDebt(category), regime)));
        }
        values.add(new OfValue(UNAVAILABLE_FUNDS, line.share(new Source.UnavailableFunds(), regime)));
        values.removeIf(value -> value.factor.signum() == 0);
        return new Weights(estimates, values);
    }

    private static void add(List<OfEstimate> estimates, OfEstimate weight) {
        if (weight.factor.signum() != 0) {
            estimates.add(weight);
        }
    }

    private static List<Nature> natures() {
        var natures = new ArrayList<Nature>();
        for (var section : Section.values()) {
            for (var direction : Direction.values()) {
                for (var role : SelfFinancingRole.values()) {
                    for (var category : DebtCategory.values()) {
                        natures.add(new Nature(section, direction, role, category));
                    }
                }
            }
        }
        return natures;
    }

    /** The weight of estimate lines of one nature, of this year or of the years before it. */
    record OfEstimate(Nature nature, boolean ofThisYear, BigDecimal factor) {}

    /** The weight of a value of the financial note. */
    record OfValue(String value, BigDecimal factor) {}
}
