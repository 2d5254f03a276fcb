package eu.doelboom.finance.estimate;

/** What the lines in one yearly total have in common. */
public record TotalKey(String entityId, int fiscalYear, Nature nature) {}
