package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.ServiceUnreachable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads documents of services on behalf of a caller, under the same guards as the calls that are passed on. */
@Singleton
public class GuardedReads {

    private final Upstreams upstreams;
    private final Guards guards;

    GuardedReads(Upstreams upstreams, Guards guards) {
        this.upstreams = upstreams;
        this.guards = guards;
    }

    /** The answer; fails when the service gives none in this time, or is left alone at the moment. */
    public CompletableFuture<Upstreams.Reading> read(
            Upstream upstream, String path, Duration patience, Map<String, String> headers, @Nullable String tenant) {
        Guard.Permit permit;
        try {
            permit = guards.of(upstream).demand(tenant);
        } catch (ServiceUnreachable refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return upstreams.read(upstream, path, patience, headers).whenComplete((reading, failure) -> {
            if (failure == null) {
                permit.answered();
            } else {
                permit.unanswered(failure);
            }
            permit.leave();
        });
    }
}
