package eu.doelboom.finance.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Readers of one plan whom the same commit woke. All of them came before it and want what it left. Most often it brings
 * that along; else the first of them reads for all. However many wait for a plan, its figures are gathered once.
 */
final class WokenReaders {

    private final AtomicReference<@Nullable CompletableFuture<Moment>> first = new AtomicReference<>();

    /** A reader who waited for nobody. */
    static WokenReaders alone() {
        return new WokenReaders();
    }

    /** Readers to whom the commit shows what it left. */
    static WokenReaders shown(Moment left) {
        var readers = new WokenReaders();
        readers.first.set(CompletableFuture.completedFuture(left));
        return readers;
    }

    /**
     * What the commit or the first of them saw; when he could not look, each of the others does so himself, and none
     * waits in a row.
     */
    Moment see(Supplier<Moment> look) {
        var mine = new CompletableFuture<Moment>();
        var earlier = first.compareAndExchange(null, mine);
        if (earlier == null) {
            return lookForAll(look, mine);
        }
        try {
            return earlier.join();
        } catch (CompletionException couldNot) {
            return look.get();
        }
    }

    private static Moment lookForAll(Supplier<Moment> look, CompletableFuture<Moment> told) {
        try {
            var seen = look.get();
            told.complete(seen);
            return seen;
        } catch (RuntimeException | Error failure) {
            told.completeExceptionally(failure);
            throw failure;
        }
    }
}
