package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A norm that is not met in a fiscal year: the value found, which is negative, and how much it falls short. */
public record Finding(Norm norm, int fiscalYear, Money value) {

    public Money shortfall() {
        return value.negated();
    }

    /** The two norms of financial equilibrium. Either asks that a figure is not negative. */
    @Schema(name = "EquilibriumNorm", description = "The norm of the financial equilibrium that is not met.")
    public enum Norm {
        /** On the available budgetary result (toestandsevenwicht). */
        YEARLY_BALANCE,
        /** On the self-financing margin (structureel evenwicht). */
        STRUCTURAL_BALANCE
    }
}
