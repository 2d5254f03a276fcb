package eu.doelboom.plan.estimate;

/** Part of the budget that an estimate belongs to. */
public enum Section {
    OPERATING,
    INVESTMENT,
    FINANCING
}
