package eu.doelboom.finance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.finance.equilibrium.Basis;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plan.Progress;
import eu.doelboom.finance.plan.Regime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WokenReadersTest {

    private static final Executor OWN_THREAD = command -> new Thread(command).start();

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
    void doNotWaitForEachOtherWhenTheFirstOfThemSawNothing() {
        var first = new CountDownLatch(1);
        var failing = CompletableFuture.runAsync(
                () -> readers.see(() -> {
                    first.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    throw new IllegalStateException("no database");
                }),
                OWN_THREAD);
        assertThat(reached(first)).isTrue();
        var together = new CountDownLatch(2);

        var others = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> readers.see(() -> {
                            together.countDown();
                            assertThat(reached(together)).isTrue();
                            return look();
                        }),
                        OWN_THREAD))
                .limit(2)
                .toList();

        assertThat(others.stream().map(CompletableFuture::join)).doesNotContainNull();
        assertThat(failing).failsWithin(Duration.ofSeconds(10));
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void seeWhatTheCommitLeftWithoutLooking() {
        var left = look();

        assertThat(WokenReaders.shown(left).see(this::look)).isSameAs(left);
        assertThat(looks).hasValue(1);
    }

    @Test
    void ofAnotherCommitLookForThemselves() {
        readers.see(this::look);

        assertThat(WokenReaders.alone().see(this::look).plan().revision()).isEqualTo(2);
    }
}
