package eu.doelboom.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Position START = new Position("7f", List.of(10L, 20L));

    private final History history = new History(2);

    HistoryTest() {
        history.begin(START, START);
    }

    private String add(String tenant, String plan, int partition, long offset) {
        return history.add(new EquilibriumChange(tenant, plan, "DRAFT", plan + offset), partition, offset)
                .id();
    }

    private List<String> since(String id) {
        return history.since(Position.parse(id).orElseThrow()).stream()
                .map(heard -> heard.change().data())
                .toList();
    }

    @Test
    void tellsOfEachPlanTheLastChangeSinceAPosition() {
        var first = add("leiestede", "a", 0, 10);
        add("leiestede", "b", 1, 20);
        add("leiestede", "b", 1, 21);

        assertThat(first).isEqualTo("7f.11-20");
        assertThat(since(first)).containsExactly("b21");
        assertThat(since("7f.10-20")).containsExactly("a10", "b21");
        assertThat(since("7f.11-22")).isEmpty();
    }

    @Test
    void refusesAPositionBeforeWhatWasForgottenOfThatCity() {
        add("leiestede", "a", 0, 10);
        add("leiestede", "b", 0, 11);
        add("leiestede", "c", 0, 12);

        assertThat(history.obstacle("leiestede", START)).contains(Message.Reason.TOO_OLD);
        assertThat(history.obstacle("leiestede", new Position("7f", List.of(11L, 20L))))
                .isEmpty();
        assertThat(history.obstacle("zandwijk", START)).isEmpty();
    }

    @Test
    void refusesAPositionBeforeItsOwnBeginning() {
        assertThat(history.obstacle("leiestede", new Position("7f", List.of(9L, 20L))))
                .contains(Message.Reason.TOO_OLD);
        assertThat(history.obstacle("leiestede", new Position("7f", List.of(10L))))
                .contains(Message.Reason.TOO_OLD);
    }

    @Test
    void refusesAPositionOfAnotherTopic() {
        add("leiestede", "a", 0, 10);

        assertThat(history.obstacle("leiestede", new Position("80", List.of(10L, 20L))))
                .contains(Message.Reason.UNKNOWN);
        assertThat(Position.parse("0f8fad5b-d9cb-469f-a165-70867728950e")).isEmpty();
        assertThat(Position.parse("7f.")).isEmpty();
    }

    @Test
    void goesOnAfterTheTopicWasOpenedAgainAndForgetsWhenItIsAnother() {
        add("leiestede", "a", 0, 10);
        history.begin(new Position("7f", List.of(11L, 20L)), new Position("7f", List.of(15L, 20L)));
        assertThat(since("7f.10-20")).containsExactly("a10");
        assertThat(history.beginning().offsets()).containsExactly(15L, 20L);

        history.begin(new Position("80", List.of(0L)), new Position("80", List.of(0L)));
        assertThat(history.now().id()).isEqualTo("80.0");
        assertThat(history.since(history.now())).isEmpty();
    }
}
