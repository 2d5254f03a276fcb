package eu.doelboom.plan.violator;

/** A name that says nothing. */
final class AmountUtils {
    private AmountUtils() {}
}
