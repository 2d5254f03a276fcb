package eu.doelboom.finance.trace;

import static eu.doelboom.finance.equilibrium.BasisFixture.CITY;
import static eu.doelboom.finance.equilibrium.BasisFixture.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.finance.equilibrium.FiscalYearStatement;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.EstimateArbitraries;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.plan.Regime;
import eu.doelboom.finance.trace.Source.OpeningDebt;
import eu.doelboom.finance.trace.Source.OpeningResult;
import eu.doelboom.finance.trace.Source.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementLineTest {

    @Property(tries = 200)
    void everyLineIsTheSumOfItsSources(@ForAll("lines") List<EstimateLine> lines, @ForAll Regime regime) {
        var plan = aPlan().under(regime)
                .carriedOver(1_000)
                .unprocessed(7, -11, 13)
                .owes(DebtCategory.LEASING, 333)
                .owes(DebtCategory.OTHER, 501)
                .unavailable(2028, 77)
                .lines(lines);

        for (var year : plan.statement().years()) {
            var sources = sources(lines, year);
            for (var line : StatementLine.values()) {
                assertThat(sum(line, sources, regime))
                        .as("%s in %d", line.code(), year.fiscalYear())
                        .isEqualByComparingTo(line.in(year).amount());
            }
        }
    }

    @Example
    void isFoundByTheCodeOfTheSchema() {
        assertThat(StatementLine.withCode("margin.II.b")).contains(StatementLine.MARGIN_II_B);
        assertThat(StatementLine.withCode("X")).isEmpty();
    }

    @Provide
    Arbitrary<List<EstimateLine>> lines() {
        return EstimateArbitraries.lines();
    }

    private static Map<Source, BigDecimal> sources(List<EstimateLine> lines, FiscalYearStatement year) {
        boolean first = year.fiscalYear() == 2026;
        var sources = new HashMap<Source, BigDecimal>();
        sources.put(new OpeningResult(Part.CARRIED_OVER, first), BigDecimal.valueOf(1_000));
        sources.put(new OpeningResult(Part.UNPROCESSED_OPERATING, first), BigDecimal.valueOf(7));
        sources.put(new OpeningResult(Part.UNPROCESSED_INVESTMENT, first), BigDecimal.valueOf(-11));
        sources.put(new OpeningResult(Part.UNPROCESSED_FINANCING, first), BigDecimal.valueOf(13));
        sources.put(new OpeningDebt(DebtCategory.LEASING), BigDecimal.valueOf(333));
        sources.put(new OpeningDebt(DebtCategory.OTHER), BigDecimal.valueOf(501));
        sources.put(new Source.UnavailableFunds(), BigDecimal.valueOf(year.fiscalYear() == 2028 ? 77 : 0));
        lines.stream()
                .filter(line -> line.entityId().equals(CITY.id()) && line.fiscalYear() <= year.fiscalYear())
                .forEach(line -> sources.merge(
                        new Source.Estimate(line.nature(), line.fiscalYear() == year.fiscalYear()),
                        line.amount().amount(),
                        BigDecimal::add));
        return sources;
    }

    private static BigDecimal sum(StatementLine line, Map<Source, BigDecimal> sources, Regime regime) {
        return sources.entrySet().stream()
                .map(source -> source.getValue().multiply(line.share(source.getKey(), regime)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
