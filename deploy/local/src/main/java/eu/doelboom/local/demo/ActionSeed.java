package eu.doelboom.local.demo;

/** An action before its money is known: what kind of step it is, of which programme, in which years, how heavy. */
record ActionSeed(Element action, Step step, Outline.Programme programme, int size) {
    boolean isActiveIn(int year) {
        return year >= action.from() && year <= action.to();
    }

    /** Its share in a purse, next to all other actions that are active in the same year. */
    long weight(Purse purse) {
        return (long) step.weights().getOrDefault(purse, 0) * size;
    }
}
