package eu.doelboom.finance.estimate;

/** The three sections of a budget (exploitatie, investeringen, financiering). */
public enum Section {
    OPERATING,
    INVESTMENT,
    FINANCING
}
