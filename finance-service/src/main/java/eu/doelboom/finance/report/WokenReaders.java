package eu.doelboom.finance.report;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Readers of one plan whom the same commit woke. All of them came before it and want what it left, so the first of them
 * reads for all; however many wait for a plan, its figures are gathered once.
 */
final class WokenReaders {

    private @Nullable Moment seen;

    /** A reader who waited for nobody. */
    static WokenReaders alone() {
        return new WokenReaders();
    }

    /** What the first of them saw; when he sees nothing, the next one looks. */
    synchronized Moment see(Supplier<Moment> look) {
        if (seen == null) {
            seen = look.get();
        }
        return seen;
    }
}
