package eu.doelboom.edge.tenant;

import eu.doelboom.edge.problem.Forbidden;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The city that the running request or message is for. Set once by the edge filter, or explicitly around each message
 * and job; never guessed.
 */
public final class CurrentTenant {

    private static final String KEY = "doelboom.tenant";
    private static final ThreadLocal<@Nullable TenantId> ON_OWN_THREAD = new ThreadLocal<>();

    private CurrentTenant() {}

    public static Optional<TenantId> get() {
        var own = ON_OWN_THREAD.get();
        if (own != null) {
            return Optional.of(own);
        }
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** Whether the running work is a request of somebody, and not a message or a job of our own. */
    public static boolean isOfRequest() {
        return ON_OWN_THREAD.get() == null
                && VertxContext.isOnDuplicatedContext()
                && ContextLocals.get(KEY).isPresent();
    }

    /** The current city; refused when the caller is of no city. */
    public static TenantId demand() {
        return get().orElseThrow(() -> new Forbidden("This token belongs to no city"));
    }

    /** Sets the city of the running request. */
    static void setForRequest(TenantId tenant) {
        ContextLocals.put(KEY, tenant);
    }

    /** Runs work for one city and forgets the city afterwards. */
    public static void run(TenantId tenant, Runnable work) {
        var before = ON_OWN_THREAD.get();
        ON_OWN_THREAD.set(tenant);
        try {
            work.run();
        } finally {
            ON_OWN_THREAD.set(before);
        }
    }
}
