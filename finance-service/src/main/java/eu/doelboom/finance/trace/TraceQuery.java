package eu.doelboom.finance.trace;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figure of a line is traced, and which page of its sources is wanted. */
class TraceQuery extends PageQuery {

    @QueryParam("year")
    @Parameter(description = "Fiscal year of the figure", required = true, example = "2027")
    @Nullable Integer year;

    @QueryParam("entity")
    @Parameter(description = "Trace the figure of this budget entity on its own")
    @Nullable String entity;

    int demandYear() {
        if (year == null) {
            throw new InvalidInput(Issue.violation("query", "year", "is required", null));
        }
        return year;
    }
}
