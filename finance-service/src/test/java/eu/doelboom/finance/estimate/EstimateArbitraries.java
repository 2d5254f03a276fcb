package eu.doelboom.finance.estimate;

import eu.doelboom.finance.equilibrium.BasisFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random estimates of a plan of two judged entities and a company. */
public final class EstimateArbitraries {

    private EstimateArbitraries() {}

    public static Arbitrary<Money> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999999.99"), new BigDecimal("9999999999.99"))
                .ofScale(2)
                .map(Money::new);
    }

    public static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2026, 2031);
    }

    public static Arbitrary<Nature> natures() {
        return Combinators.combine(
                        Arbitraries.of(Section.class),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(SelfFinancingRole.class),
                        Arbitraries.of(DebtCategory.class))
                .as(Nature::new);
    }

    public static Arbitrary<List<EstimateLine>> lines() {
        var entities = Arbitraries.of(BasisFixture.CITY.id(), BasisFixture.OCMW.id(), BasisFixture.COMPANY.id());
        return Combinators.combine(entities, years(), natures(), amounts())
                .as((entity, year, nature, amount) -> new EstimateLine("any", entity, year, nature, amount))
                .list()
                .ofMaxSize(8);
    }

    /** States of a handful of actions, every revision of the plan being one state of one action. */
    public static Arbitrary<List<ActionEstimates>> history() {
        var state = Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.of("bd1", "bd2"), lines())
                .as((action, objective, lines) -> new ActionEstimates("action-" + action, objective, 0, lines));
        return state.list().ofMinSize(1).ofMaxSize(15).map(EstimateArbitraries::numbered);
    }

    private static List<ActionEstimates> numbered(List<ActionEstimates> states) {
        return IntStream.range(0, states.size())
                .mapToObj(index -> atRevision(states.get(index), index + 1))
                .toList();
    }

    private static ActionEstimates atRevision(ActionEstimates state, long revision) {
        return new ActionEstimates(state.actionId(), state.objectiveId(), revision, state.lines());
    }
}
