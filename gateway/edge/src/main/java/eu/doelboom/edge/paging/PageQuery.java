package eu.doelboom.edge.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a collection the caller wants, and in which order. */
public class PageQuery {

    /** No page is ever larger than this. */
    public static final int MAX_SIZE = 500;

    private static final int DEFAULT_SIZE = 20;

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1) @Max(1_000_000) @Parameter(description = "Page, counted from 1", example = "1")
    int page = 1;

    @QueryParam("pageSize")
    @Min(1) @Max(MAX_SIZE) @Parameter(
            description = "Items per page, at most 500; 20 when absent. The spelling pagesize is understood as well",
            example = "20")
    @Nullable Integer pageSize;

    @QueryParam("pagesize")
    @Min(1) @Max(MAX_SIZE) @Parameter(description = "Other spelling of pageSize", example = "20")
    @Nullable Integer alternativeSize;

    @QueryParam("sort")
    @Parameter(
            description = "Fields to sort by, first the most important; a minus before a field turns its order",
            example = "-code")
    List<String> sort = List.of();

    public int number() {
        return page;
    }

    public int size() {
        return pageSize == null ? DEFAULT_SIZE : pageSize;
    }

    public int offset() {
        return Math.multiplyExact(page - 1, size());
    }

    /** The sort fields, also when several stand in one parameter separated by commas. */
    public List<String> sort() {
        return sort.stream()
                .flatMap(part -> List.of(part.split(",")).stream())
                .filter(part -> !part.isBlank())
                .toList();
    }
}
