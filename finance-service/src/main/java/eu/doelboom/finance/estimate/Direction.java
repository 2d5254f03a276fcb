package eu.doelboom.finance.estimate;

/** Which way the money goes. The amount of an expenditure is positive when money leaves. */
public enum Direction {
    REVENUE,
    EXPENDITURE
}
