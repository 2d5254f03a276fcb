package eu.doelboom.edge.identity;

import eu.doelboom.edge.problem.Unavailable;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets the first token under a key that was never seen fetch the keys of its issuer, while the others under the same
 * key wait for it: at the start, and when an issuer changes its keys, nobody with a genuine token is refused.
 */
@Singleton
class FirstUses {

    /** Genuine keys only; issuers have a handful at a time. */
    private static final int MOST_KNOWN = 512;

    private static final Logger LOG = Logger.getLogger(FirstUses.class);

    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();
    private final Duration rest;
    private final Set<UnverifiedToken> known = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<UnverifiedToken, CompletableFuture<Boolean>> underway = new ConcurrentHashMap<>();

    FirstUses(IdentitySettings settings) {
        this.rest = settings.keyRefreshInterval();
    }

    Uni<SecurityIdentity> inTurn(UnverifiedToken token, Supplier<Uni<SecurityIdentity>> verification) {
        if (known.contains(token)) {
            return verification.get();
        }
        if (isResting(token.issuer())) {
            return notNow();
        }
        var own = new CompletableFuture<Boolean>();
        var first = underway.putIfAbsent(token, own);
        if (first != null) {
            return Uni.createFrom()
                    .completionStage(first)
                    .emitOn(callersThread())
                    .chain(ended -> isResting(token.issuer()) ? notNow() : verification.get());
        }
        return verification
                .get()
                .onItem()
                .invoke(identity -> remember(token))
                .onFailure(BearerTokens::isNoRefusal)
                .transform(failure -> unreachable(token.issuer(), failure))
                .onTermination()
                .invoke(() -> {
                    underway.remove(token, own);
                    own.complete(true);
                });
    }

    private static Uni<SecurityIdentity> notNow() {
        return Uni.createFrom().failure(BearerTokens.notNow());
    }

    private Unavailable unreachable(String issuer, Throwable failure) {
        LOG.warnf("the keys of an issuer cannot be had issuer=%s cause=%s", issuer, failure.getMessage());
        failedAt.put(issuer, System.nanoTime());
        return BearerTokens.notNow();
    }

    /** An issuer that could not be reached is left alone for a while, however many tokens name it. */
    private boolean isResting(String issuer) {
        var failed = failedAt.get(issuer);
        return failed != null && System.nanoTime() - failed < rest.toNanos();
    }

    private void remember(UnverifiedToken token) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.add(token);
    }

    private static Executor callersThread() {
        Context caller = Vertx.currentContext();
        return caller == null ? Runnable::run : work -> caller.runOnContext(ignored -> work.run());
    }
}
