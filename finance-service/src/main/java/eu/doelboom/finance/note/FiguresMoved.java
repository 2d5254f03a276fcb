package eu.doelboom.finance.note;

import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;

/** Something that the equilibrium of a plan is reckoned from changed in this transaction. */
public record FiguresMoved(TenantId tenant, String planId) {

    /** Figures of a plan of the current city. */
    public static FiguresMoved of(String planId) {
        return new FiguresMoved(CurrentTenant.demand(), planId);
    }
}
