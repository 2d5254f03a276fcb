package eu.doelboom.plan.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Part of the budget that an estimate belongs to. */
@Schema(description = "Section of the budget: exploitatie, investeringen or financiering.")
public enum Section {
    OPERATING,
    INVESTMENT,
    FINANCING
}
