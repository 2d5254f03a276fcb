package eu.doelboom.finance.line;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.finance.estimate.Section;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines the caller wants. */
class LineQuery extends PageQuery {

    @QueryParam("entity")
    @Parameter(description = "Only lines in the budget of this entity")
    @Nullable String entity;

    @QueryParam("year")
    @Parameter(description = "Only lines of this fiscal year", example = "2027")
    @Nullable Integer year;

    @QueryParam("section")
    @Parameter(description = "Only lines of this section")
    @Nullable Section section;
}
