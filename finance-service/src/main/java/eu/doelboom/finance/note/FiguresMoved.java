package eu.doelboom.finance.note;

import eu.doelboom.edge.correlation.Correlation;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import org.jboss.logging.MDC;

/**
 * Something that the equilibrium of a plan is reckoned from changed in this transaction.
 *
 * @param correlationId of the request that caused it; empty when nobody told
 */
public record FiguresMoved(TenantId tenant, String planId, String correlationId) {

    /** Figures of a plan of the current city. */
    public static FiguresMoved of(String planId) {
        return new FiguresMoved(
                CurrentTenant.demand(), planId, MDC.get(Correlation.KEY) instanceof String known ? known : "");
    }
}
