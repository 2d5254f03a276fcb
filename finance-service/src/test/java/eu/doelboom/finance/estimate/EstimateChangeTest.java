package eu.doelboom.finance.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EstimateChangeTest {

    @Example
    void replacesTheLinesOfAnActionByTheDifference() {
        var before = action(1, line("a", 100), line("b", 20));
        var after = action(2, line("a", 130));

        var change = EstimateChange.between(Map.of("x", before), List.of(after));

        assertThat(change.accepted()).containsExactly(after);
        assertThat(change.yearly().amounts().values()).containsExactly(Money.euros(10));
    }

    @Example
    void ignoresAStateThatIsNotNewer() {
        var known = action(5, line("a", 100));

        var change = EstimateChange.between(Map.of("x", known), List.of(action(4), action(5)));

        assertThat(change.accepted()).isEmpty();
        assertThat(change.yearly().isEmpty()).isTrue();
    }

    @Example
    void movesTheTotalsOfBothObjectivesWhenAnActionMoves() {
        var before = new ActionEstimates("x", "from", 1, List.of(line("a", 100)));
        var after = new ActionEstimates("x", "to", 2, List.of(line("a", 100)));

        var change = EstimateChange.between(Map.of("x", before), List.of(after));

        assertThat(change.yearly().isEmpty()).isTrue();
        assertThat(change.byObjective().amounts().values())
                .containsExactlyInAnyOrder(Money.euros(100), Money.euros(-100));
    }

    @Property(tries = 300)
    void givesTheSameTotalsInAnyOrderGroupingAndDuplication(
            @ForAll("history") List<ActionEstimates> history, @ForAll long seed) {
        var truth = new Projection();
        history.forEach(state -> truth.apply(List.of(state)));

        var disturbed = new Projection();
        batches(history, new Random(seed)).forEach(disturbed::apply);

        assertThat(disturbed).usingRecursiveComparison().isEqualTo(truth);
        assertThat(disturbed.yearly).isEqualTo(Totals.ofLines(disturbed.lines()));
    }

    @Provide
    Arbitrary<List<ActionEstimates>> history() {
        return EstimateArbitraries.history();
    }

    /** Every state at least once, some more often, shuffled, cut into batches of any size. */
    private static List<List<ActionEstimates>> batches(List<ActionEstimates> history, Random random) {
        var delivered = new ArrayList<>(history);
        history.stream().filter(state -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        var batches = new ArrayList<List<ActionEstimates>>();
        while (!delivered.isEmpty()) {
            var batch = delivered.subList(0, 1 + random.nextInt(delivered.size()));
            batches.add(List.copyOf(batch));
            batch.clear();
        }
        return batches;
    }

    private static ActionEstimates action(long revision, EstimateLine... lines) {
        return new ActionEstimates("x", "bd", revision, List.of(lines));
    }

    private static EstimateLine line(String id, long euros) {
        return new EstimateLine(
                id, "city", 2026, Nature.plain(Section.OPERATING, Direction.REVENUE), Money.euros(euros));
    }

    /** What finance keeps of a plan, without a database. */
    private static final class Projection {
        private final Map<String, ActionEstimates> actions = new HashMap<>();
        private Totals<TotalKey> yearly = Totals.none();
        private Totals<ObjectiveKey> byObjective = Totals.none();

        void apply(List<ActionEstimates> batch) {
            var change = EstimateChange.between(actions, batch);
            change.accepted().forEach(state -> actions.put(state.actionId(), state));
            yearly = yearly.plus(change.yearly());
            byObjective = byObjective.plus(change.byObjective());
        }

        List<EstimateLine> lines() {
            return actions.values().stream()
                    .flatMap(action -> action.lines().stream())
                    .toList();
        }
    }
}
