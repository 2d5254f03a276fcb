package eu.doelboom.gateway.live;

/** What a listener hears. Each message carries the position from which he can go on later. */
sealed interface Message {

    /** The position after this message; empty while the topic has not been read yet. */
    String id();

    /** Nothing happened, and the stream lives. */
    record SignOfLife(String id) implements Message {}

    /** The figures of a plan changed. */
    record Changed(String id, EquilibriumChange change) implements Message {}

    /** Changes were missed that cannot be told any more: what the listener knows he must read again. */
    record Reset(String id, Reason reason) implements Message {}

    /** Why changes were missed. */
    enum Reason {
        /** The identifier is older than what is remembered. */
        TOO_OLD("tooOld"),
        /** The identifier is none that was given here. */
        UNKNOWN("unknown"),
        /** More plans changed than wait for one listener. */
        TOO_SLOW("tooSlow");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
