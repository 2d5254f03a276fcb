package eu.doelboom.finance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.finance.equilibrium.Basis;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plan.Progress;
import eu.doelboom.finance.plan.Regime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WokenReadersTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final WokenReaders readers = new WokenReaders();

    private Moment look() {
        int revision = looks.incrementAndGet();
        return new Moment(new Gathered(
                new Plan(
                        "plan",
                        "MJP",
                        "Meerjarenplan",
                        Regime.BBC_3_0,
                        "DRAFT",
                        2026,
                        2031,
                        List.of(),
                        new Progress(revision, 0, null),
                        0,
                        null),
                new Basis(Regime.BBC_3_0, 2026, 2031, List.of(), Totals.none(), Map.of(), Totals.none())));
    }

    @Test
    void seeWhatTheFirstOfThemSaw() {
        var first = readers.see(this::look);

        assertThat(readers.see(this::look)).isSameAs(first);
        assertThat(looks).hasValue(1);
        assertThat(first.statement()).isSameAs(first.statement());
    }

    @Test
    void lookAgainWhenTheFirstOfThemSawNothing() {
        assertThatThrownBy(() -> readers.see(() -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(readers.see(this::look).plan().revision()).isEqualTo(1);
    }

    @Test
    void ofAnotherCommitLookForThemselves() {
        readers.see(this::look);

        assertThat(WokenReaders.alone().see(this::look).plan().revision()).isEqualTo(2);
    }
}
