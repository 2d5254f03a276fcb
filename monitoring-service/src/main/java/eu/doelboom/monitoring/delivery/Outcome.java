package eu.doelboom.monitoring.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How one attempt went.
 *
 * @param status what the receiver answered; absent without an answer
 * @param failure why it gave none, in words for the log of the city
 */
record Outcome(@Nullable Integer status, @Nullable String failure) {

    private static final int GONE = 410;

    static Outcome answered(int status) {
        return new Outcome(status, null);
    }

    static Outcome failed(String why) {
        return new Outcome(null, why);
    }

    boolean hasArrived() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants to hear nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
