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
import java.util.Map;
import java.util.TreeMap;

/**
 * For how much every kind of source counts in one line of one year, by the name under which a query finds it; what does
 * not count is absent.
 */
record Weights(Map<String, BigDecimal> factors) {

    private static final String UNAVAILABLE_FUNDS = "UNAVAILABLE_FUNDS";

    static Weights of(StatementLine line, Regime regime, boolean firstYear) {
        var factors = new TreeMap<String, BigDecimal>();
        for (var nature : natures()) {
            for (var ofThisYear : List.of(true, false)) {
                factors.put(name(nature, ofThisYear), line.share(new Source.Estimate(nature, ofThisYear), regime));
            }
        }
        for (var part : Part.values()) {
            factors.put(part.name(), line.share(new Source.OpeningResult(part, firstYear), regime));
        }
        for (var category : DebtCategory.OF_DEBT) {
            factors.put(category.name(), line.share(new Source.OpeningDebt(category), regime));
        }
        factors.put(UNAVAILABLE_FUNDS, line.share(new Source.UnavailableFunds(), regime));
        factors.values().removeIf(factor -> factor.signum() == 0);
        return new Weights(factors);
    }

    /** The last part is how PostgreSQL writes a truth value. */
    private static String name(Nature nature, boolean ofThisYear) {
        return String.join(
                "|",
                nature.section().name(),
                nature.direction().name(),
                nature.role().name(),
                nature.debtCategory().name(),
                ofThisYear ? "t" : "f");
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
}
