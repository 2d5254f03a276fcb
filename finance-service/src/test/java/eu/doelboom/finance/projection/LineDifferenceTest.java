package eu.doelboom.finance.projection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    private static final Booking WAGES = new Booking("62000000", "0010");
    private static final Map<String, Booking> BOOKINGS = Map.of("a", WAGES, "b", WAGES);

    @Test
    void leavesLinesAloneThatStayAsTheyWere() {
        var difference = between(Map.of(), known(line("a", 1), line("b", 2)), line("a", 1), line("b", 3));

        assertThat(difference.gone()).isEmpty();
        assertThat(difference.put()).extracting(put -> put.line().id()).containsExactly("b");
    }

    @Test
    void putsALineThatIsBookedElsewhere() {
        var elsewhere = Map.of("a", new Booking("62000000", "0020"), "b", WAGES);

        var difference = between(elsewhere, known(line("a", 1), line("b", 2)), line("a", 1), line("b", 2));

        assertThat(difference.put()).extracting(put -> put.line().id()).containsExactly("a");
    }

    @Test
    void removesWhatIsNoLongerThere() {
        var difference = between(Map.of(), known(line("a", 1), line("b", 2)), line("b", 2));

        assertThat(difference.gone()).extracting(gone -> gone.line().id()).containsExactly("a");
        assertThat(difference.put()).isEmpty();
    }

    @Test
    void putsEveryLineOfAnActionNeverHeardOf() {
        var difference = between(Map.of(), Map.of(), line("a", 1), line("b", 2));

        assertThat(difference.put()).hasSize(2);
    }

    @Test
    void callsManyNewOnlyWhatWasNotKnown() {
        var arrived = IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.toSet());

        assertThat(Actions.areManyNew(arrived, Set.of())).isTrue();
        assertThat(Actions.areManyNew(arrived, Set.of("7"))).isFalse();
        assertThat(Actions.areManyNew(arrived, arrived)).isFalse();
    }

    private static LineDifference between(
            Map<String, Booking> bookings, Map<String, KnownAction> known, EstimateLine... lines) {
        var after = new ActionEstimates("x", "bd", 2, List.of(lines));
        return LineDifference.between(
                known, List.of(new ActionState(after, "x", "x", false, bookings.isEmpty() ? BOOKINGS : bookings)));
    }

    private static Map<String, KnownAction> known(EstimateLine... lines) {
        return Map.of("x", new KnownAction(new ActionEstimates("x", "bd", 1, List.of(lines)), BOOKINGS));
    }

    private static EstimateLine line(String id, long euros) {
        var nature = Nature.plain(Section.OPERATING, Direction.EXPENDITURE);
        return new EstimateLine(id, "city", 2026, nature, Money.euros(euros));
    }
}
