package eu.doelboom.monitoring.plan;

import eu.doelboom.edge.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Waits, for a short time and for few callers at once, until the follow-up has heard of a revision of a plan. */
@ApplicationScoped
public class CatchingUp {

    private static final int MAX_WAITING = 4;
    private static final int MAX_LOOKS = 40;
    private static final long PAUSE_MILLIS = 50;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Plans plans;
    private final Semaphore places = new Semaphore(MAX_WAITING);

    CatchingUp(Plans plans) {
        this.plans = plans;
    }

    /** Returns when the plan is followed up to the revision; refuses with a time to come back when it takes too long. */
    public void with(String planId, long revision) {
        plans.demandBeforeWaiting(planId);
        if (reached(planId, revision)) {
            return;
        }
        if (!places.tryAcquire()) {
            throw behind(planId, revision);
        }
        try {
            await(planId, revision);
        } finally {
            places.release();
        }
    }

    private void await(String planId, long revision) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            pause();
            if (reached(planId, revision)) {
                return;
            }
        }
        throw behind(planId, revision);
    }

    private boolean reached(String planId, long revision) {
        return plans.followed(planId).filter(followed -> followed >= revision).isPresent();
    }

    private static Unavailable behind(String planId, long revision) {
        return new Unavailable(
                "The follow-up has not heard of revision %d of plan %s yet".formatted(revision, planId), RETRY_AFTER);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stopping);
        }
    }
}
