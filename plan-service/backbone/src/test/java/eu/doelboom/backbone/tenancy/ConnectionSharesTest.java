package eu.doelboom.backbone.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.edge.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionSharesTest {

    private static final TenantId NOISY = new TenantId("noisy");
    private static final TenantId QUIET = new TenantId("quiet");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void letsACityHoldNoMoreThanItsQuota() {
        var shares = shares(10, 0, Duration.ofMillis(50));
        allow(shares, NOISY, 2);
        shares.enter(NOISY);
        shares.enter(NOISY);

        assertThatThrownBy(() -> shares.enter(NOISY)).isInstanceOf(ShareUsedUp.class);

        shares.enter(QUIET);
        assertThat(shares.use(NOISY)).isEqualTo(new ConnectionShares.Use(2, 2, 2, 0, 1));
        assertThat(shares.use(QUIET).held()).isEqualTo(1);
    }

    @Test
    void refusesWhoHasWaitedTooLong() {
        var shares = shares(1, 5, Duration.ofMillis(50));
        shares.enter(NOISY);

        assertThatThrownBy(() -> shares.enter(QUIET)).isInstanceOf(ShareUsedUp.class);

        assertThat(shares.use(QUIET)).extracting(ConnectionShares.Use::waiting).isEqualTo(0);
        shares.leave(NOISY);
        shares.enter(QUIET);
    }

    @Test
    void givesTheNextConnectionToTheCityThatHoldsTheFewest()
            throws InterruptedException, ExecutionException, TimeoutException {
        var shares = shares(4, 20, Duration.ofSeconds(10));
        for (int i = 0; i < 4; i++) {
            shares.enter(NOISY);
        }
        List<TenantId> order = Collections.synchronizedList(new ArrayList<>());
        var entered = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 10; i++) {
            entered.add(entering(shares, NOISY, order));
        }
        entered.add(entering(shares, QUIET, order));

        shares.leave(NOISY);
        entered.get(10).get(5, TimeUnit.SECONDS);

        assertThat(order).containsExactly(QUIET);
        assertThat(shares.use(NOISY).waiting()).isEqualTo(10);
    }

    @Test
    void neverHandsOutMoreThanThereAre() throws InterruptedException, ExecutionException, TimeoutException {
        var shares = shares(5, 500, Duration.ofSeconds(20));
        var inUse = new AtomicInteger();
        var most = new AtomicInteger();
        var visits = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 24; i++) {
            var city = new TenantId("city" + i % 3);
            visits.add(CompletableFuture.runAsync(
                    () -> {
                        for (int round = 0; round < 200; round++) {
                            shares.enter(city);
                            most.accumulateAndGet(inUse.incrementAndGet(), Math::max);
                            Thread.yield();
                            inUse.decrementAndGet();
                            shares.leave(city);
                        }
                    },
                    threads));
        }
        for (var visit : visits) {
            visit.get(30, TimeUnit.SECONDS);
        }

        assertThat(most.get()).isBetween(2, 5);
        for (int i = 0; i < 3; i++) {
            var use = shares.use(new TenantId("city" + i));
            assertThat(List.of(use.held(), use.waiting(), (int) use.refused())).containsOnly(0);
        }
    }

    private CompletableFuture<Void> entering(ConnectionShares shares, TenantId city, List<TenantId> order)
            throws InterruptedException {
        int before = shares.use(city).waiting();
        var entering = CompletableFuture.runAsync(
                () -> {
                    shares.enter(city);
                    order.add(city);
                },
                threads);
        while (shares.use(city).waiting() == before && !entering.isDone()) {
            Thread.sleep(1);
        }
        return entering;
    }

    private static void allow(ConnectionShares shares, TenantId city, int connections) {
        shares.note(new TenantChanged(
                new Tenant(city, "Stad", TenantState.ACTIVE, 1, "nl", new Quotas(connections, 1, 1), null)));
    }

    private static ConnectionShares shares(int connections, int waiting, Duration wait) {
        return new ConnectionShares(new TenancySettings() {
            @Override
            public boolean registers() {
                return false;
            }

            @Override
            public int sharedConnections() {
                return connections;
            }

            @Override
            public int waitingRequests() {
                return waiting;
            }

            @Override
            public Duration connectionWait() {
                return wait;
            }
        });
    }
}
