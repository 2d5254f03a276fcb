package eu.doelboom.finance.estimate;

/** What the lines in one total of the financial objectives plan have in common. */
public record ObjectiveKey(String objectiveId, String entityId, int fiscalYear, Section section, Direction direction) {

    /** Stands in the place of the objective for the transactions that serve none. */
    public static final String WITHOUT_OBJECTIVE = "";
}
