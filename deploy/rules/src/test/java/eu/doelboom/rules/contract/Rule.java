package eu.doelboom.rules.contract;

import java.util.List;
import java.util.function.Function;

/** A rule of one of the guides, or of the house: what it finds wrong in a document, place by place. */
record Rule(Guide guide, String name, Function<Document, List<String>> findings) {

    /** Where a rule comes from. */
    enum Guide {
        BELGIF,
        DIGIPOLIS,
        HOUSE
    }

    @Override
    public String toString() {
        return guide + ": " + name;
    }
}
