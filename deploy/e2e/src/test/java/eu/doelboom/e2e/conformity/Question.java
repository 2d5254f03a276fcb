package eu.doelboom.e2e.conformity;

import java.util.Optional;

/** Something that is asked of every operation that it concerns. */
record Question(String name, Asking asking) {

    /** Asks one operation; answers nothing when the question does not concern it or cannot be asked. */
    @FunctionalInterface
    interface Asking {

        Optional<Verdict> of(Operation operation);
    }

    /** What came out, with the answer that shows it when it is not what the convention says. */
    record Verdict(boolean holds, String evidence) {

        static Optional<Verdict> of(boolean holds, Object evidence) {
            return Optional.of(new Verdict(holds, evidence.toString()));
        }
    }
}
