package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections of this service, divided between the requests of cities. No city holds more than its quota; when all
 * are in use, the next free one goes to the city that holds the fewest, and within a city to whoever came first. So a
 * city that floods waits for itself and the others hardly notice.
 */
@ApplicationScoped
public class ConnectionShares {

    private final TenancySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<TenantId, Share> shares = new HashMap<>();
    private final Set<Share> queueing = new LinkedHashSet<>();
    private int held;

    ConnectionShares(TenancySettings settings) {
        this.settings = settings;
    }

    void note(@Observes TenantChanged change) {
        var tenant = change.tenant();
        lock.lock();
        try {
            if (tenant.state() == TenantState.DELETED) {
                shares.remove(tenant.id());
            } else {
                share(tenant.id()).limit = tenant.quotas().connections();
                grant();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes a connection of the city's share, waiting a while; refused when the share stays used up. */
    void enter(TenantId tenant) {
        lock.lock();
        try {
            var share = share(tenant);
            if (share.waiting.isEmpty() && share.held < share.limit && held < settings.sharedConnections()) {
                take(share);
            } else {
                await(tenant, share);
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(TenantId tenant, Share share) {
        if (share.waiting.size() >= settings.waitingRequests()) {
            share.refused++;
            throw new ShareUsedUp(tenant, share.limit);
        }
        var turn = new Turn(lock.newCondition());
        share.waiting.addLast(turn);
        queueing.add(share);
        long left = settings.connectionWait().toNanos();
        try {
            while (!turn.granted && left > 0) {
                left = turn.come.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!turn.granted) {
            share.waiting.remove(turn);
            forgetWhenNobodyWaits(share);
            share.refused++;
            throw new ShareUsedUp(tenant, share.limit);
        }
    }

    void leave(TenantId tenant) {
        lock.lock();
        try {
            share(tenant).held--;
            held--;
            grant();
        } finally {
            lock.unlock();
        }
    }

    private void grant() {
        while (held < settings.sharedConnections() && !queueing.isEmpty()) {
            var next = queueing.stream()
                    .filter(share -> share.held < share.limit)
                    .min(Comparator.comparingInt(share -> share.held));
            if (next.isEmpty()) {
                return;
            }
            var share = next.get();
            var turn = share.waiting.removeFirst();
            forgetWhenNobodyWaits(share);
            take(share);
            turn.granted = true;
            turn.come.signal();
        }
    }

    private void take(Share share) {
        held++;
        share.held++;
        share.peak = Math.max(share.peak, share.held);
    }

    private void forgetWhenNobodyWaits(Share share) {
        if (share.waiting.isEmpty()) {
            queueing.remove(share);
        }
    }

    private Share share(TenantId tenant) {
        return shares.computeIfAbsent(tenant, id -> new Share());
    }

    /** How the city uses its share. */
    public Use use(TenantId tenant) {
        lock.lock();
        try {
            var share = share(tenant);
            return new Use(share.limit, share.held, share.peak, share.waiting.size(), share.refused);
        } finally {
            lock.unlock();
        }
    }

    /**
     * How a city uses its share since this service started.
     *
     * @param peak most connections at once
     * @param refused requests that found the share used up
     */
    public record Use(int limit, int held, int peak, int waiting, long refused) {}

    private static final class Share {
        private int limit = Quotas.USUAL.connections();
        private int held;
        private int peak;
        private long refused;
        private final Deque<Turn> waiting = new ArrayDeque<>();
    }

    private static final class Turn {
        private final Condition come;
        private boolean granted;

        private Turn(Condition come) {
            this.come = come;
        }
    }
}
