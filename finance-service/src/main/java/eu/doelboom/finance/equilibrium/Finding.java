package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A norm that is not met in a fiscal year: the value found, which is negative, and how much it falls short.
 *
 * @param entityId the entity that the norm holds for on its own; absent when it holds for the judged entities together
 */
public record Finding(
        Norm norm, int fiscalYear, Money value, @Nullable String entityId) {

    Finding(Norm norm, int fiscalYear, Money value) {
        this(norm, fiscalYear, value, null);
    }

    public Money shortfall() {
        return value.negated();
    }

    /** The two norms of financial equilibrium. Either asks that a figure is not negative. */
    @Schema(name = "EquilibriumNorm", description = "The norm of the financial equilibrium that is not met.")
    public enum Norm {
        /** On the available budgetary result (toestandsevenwicht). */
        YEARLY_BALANCE,
        /**
         * On the self-financing margin (structureel evenwicht); where the regime asks so, also on the sum of those of an
         * OCMW over the plan period.
         */
        STRUCTURAL_BALANCE
    }
}
