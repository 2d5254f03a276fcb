package eu.doelboom.plan.estimate;

/** Whether money goes out or comes in. */
public enum Direction {
    EXPENDITURE,
    REVENUE
}
