package eu.doelboom.finance.report;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.edge.problem.Unavailable;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.note.AwaitedFigures;
import eu.doelboom.finance.note.RevisionApplied;
import eu.doelboom.finance.plan.Plans;
import eu.doelboom.finance.report.HeardRevisions.FollowedPlan;
import eu.doelboom.finance.right.CallerRights;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reader wait until the figures contain a revision, most often the one of his own change. He is woken by the
 * commit that applies it and looks himself now and then; the wait is short and the number of waiting readers bounded.
 */
@ApplicationScoped
class AwaitedRevisions implements AwaitedFigures {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Set<Reader> waiting = ConcurrentHashMap.newKeySet();
    private final HeardRevisions heard;
    private final Seats seats;
    private final AwaitingSettings settings;
    private final Plans plans;
    private final CallerRights rights;

    AwaitedRevisions(AwaitingSettings settings, Plans plans, CallerRights rights, Clock clock) {
        this.rights = rights;
        this.settings = settings;
        this.plans = plans;
        heard = new HeardRevisions(clock);
        seats = new Seats(settings.readers(), settings.readersOfCity());
    }

    /**
     * Returns when the revision is applied, with those who were woken together; refused when that takes too long or too
     * many wait already.
     */
    WokenReaders await(String planId, long revision) {
        if (!rights.now().seeEveryPlan()) {
            // nobody learns by waiting that a plan exists which he does not see
            QuarkusTransaction.requiringNew().run(() -> plans.demand(planId));
        }
        var plan = new FollowedPlan(CurrentTenant.demand(), planId);
        if (heard.highest(plan) >= revision) {
            return WokenReaders.alone();
        }
        if (!seats.take(plan.tenant())) {
            throw new Unavailable("Too many readers wait for a revision", RETRY_AFTER);
        }
        var reader = new Reader(plan, revision, new CompletableFuture<>());
        waiting.add(reader);
        try {
            return awaitSeated(reader);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping", RETRY_AFTER);
        } finally {
            waiting.remove(reader);
            seats.giveBack(plan.tenant());
        }
    }

    @Override
    public boolean areAwaited(String planId, long revision) {
        var plan = new FollowedPlan(CurrentTenant.demand(), planId);
        return waiting.stream().anyMatch(reader -> reader.isServedBy(plan, revision));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionApplied applied) {
        var plan = new FollowedPlan(applied.tenant(), applied.planId());
        heard.hear(plan, applied.revision());
        var together = applied.left().map(Moment::new).map(WokenReaders::shown).orElseGet(WokenReaders::new);
        waiting.stream()
                .filter(reader -> reader.isServedBy(plan, applied.revision()))
                .forEach(reader -> reader.woken.complete(together));
    }

    /**
     * What this instance applied itself it has heard, without asking the database; another instance may have applied
     * more, so the database is asked unless something was heard a moment ago, and each time a wait ends without a call.
     */
    private WokenReaders awaitSeated(Reader reader) throws InterruptedException {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        long applied = heard.highest(reader.plan);
        boolean ask = !heard.within(settings.pollInterval(), reader.plan);
        while (true) {
            if (ask) {
                applied = applied(reader.plan.planId());
            }
            if (applied >= reader.revision) {
                return WokenReaders.alone();
            }
            long left = Math.min(
                    deadline - System.nanoTime(), settings.pollInterval().toNanos());
            if (left <= 0) {
                throw refusal(reader, applied);
            }
            var together = reader.wokenWithin(left);
            if (together != null) {
                return together;
            }
            ask = true;
        }
    }

    private static Refusal refusal(Reader reader, long applied) {
        return applied == HeardRevisions.NEVER
                ? new NotFound("plan", reader.plan.planId())
                : new Unavailable(
                        "Revision %d of plan %s is not in the figures yet"
                                .formatted(reader.revision, reader.plan.planId()),
                        RETRY_AFTER);
    }

    private long applied(String planId) {
        return QuarkusTransaction.requiringNew().call(() -> plans.highestRevision(planId));
    }

    private record Reader(FollowedPlan plan, long revision, CompletableFuture<WokenReaders> woken) {

        /** Those with whom he was woken; nobody when that did not happen in time. */
        @Nullable WokenReaders wokenWithin(long nanos) throws InterruptedException {
            try {
                return woken.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                return null;
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean isServedBy(FollowedPlan applied, long upTo) {
            return plan.equals(applied) && revision <= upTo;
        }
    }
}
