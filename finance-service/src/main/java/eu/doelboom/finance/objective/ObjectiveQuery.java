package eu.doelboom.finance.objective;

import eu.doelboom.edge.paging.PageQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of M1 the caller wants. */
class ObjectiveQuery extends PageQuery {

    @QueryParam("level")
    @Parameter(description = "Only objectives of the level at this position, 1 the highest", example = "1")
    @Nullable Integer level;

    @QueryParam("entity")
    @Parameter(description = "Amounts of this budget entity on its own")
    @Nullable String entity;

    /** Whether the objective belongs in the answer; a withdrawn one does only while money is left on it. */
    boolean wants(Objective objective, Set<String> withMoney) {
        return (level == null || level == objective.level())
                && (!objective.withdrawn() || withMoney.contains(objective.id()));
    }
}
