package eu.doelboom.finance.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three sections of a budget (exploitatie, investeringen, financiering). */
@Schema(description = "Section of the budget: exploitatie, investeringen or financiering.")
public enum Section {
    OPERATING,
    INVESTMENT,
    FINANCING
}
