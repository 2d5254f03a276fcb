package eu.doelboom.plan.action;

import eu.doelboom.plan.change.ElementChange.IdentifiedEstimate;
import java.util.Comparator;

/** The order in which estimates are shown. */
final class EstimateOrder {

    /** By section and direction as in the schemas, then by year. */
    static final Comparator<IdentifiedEstimate> OF_THE_SCHEMAS = Comparator.comparing(
                    (IdentifiedEstimate line) -> line.estimate().section())
            .thenComparing(line -> line.estimate().direction())
            .thenComparing(line -> line.estimate().entityId())
            .thenComparing(line -> String.valueOf(line.estimate().account()))
            .thenComparing(line -> line.estimate().fiscalYear())
            .thenComparing(IdentifiedEstimate::id);

    private EstimateOrder() {}
}
