package eu.doelboom.edge.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a collection the caller wants, and in which order. */
public class PageQuery {

    /** No page is ever larger than this. */
    public static final int MAX_SIZE = 500;

    private static final int DEFAULT_SIZE = 20;
    private static final String FIRST = "1";
    private static final String LAST = "last";
    private static final String WITHOUT_COUNT = "noCount";

    @QueryParam("page")
    @DefaultValue("1")
    @Pattern(regexp = "[1-9][0-9]{0,5}|1000000|last", message = "must be between 1 and 1000000, or last") @Parameter(
            description = "Page, counted from 1; the word last leads to the last one",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000", defaultValue = "1"))
    String page = FIRST;

    @QueryParam("pageSize")
    @Min(1) @Max(MAX_SIZE) @Parameter(
            description = "Items per page, at most 500; 20 when absent. The spelling pagesize is understood as well",
            example = "20")
    @Nullable Integer pageSize;

    @QueryParam("pagesize")
    @Min(1) @Max(MAX_SIZE) @Parameter(description = "Other spelling of pageSize", example = "20")
    @Nullable Integer alternativeSize;

    @QueryParam("paging-strategy")
    @Pattern(regexp = "withCount|noCount", message = "must be withCount or noCount") @Parameter(
            description = "With noCount the answer leaves out how many items there are; withCount when absent",
            example = "withCount")
    @Nullable String strategy;

    @QueryParam("sort")
    @Parameter(
            description = "Fields to sort by, first the most important; a minus before a field turns its order",
            example = "-code")
    List<String> sort = List.of();

    public int number() {
        return isLast() ? 1 : Integer.parseInt(page);
    }

    public int size() {
        if (pageSize != null) {
            return pageSize;
        }
        return alternativeSize == null ? DEFAULT_SIZE : alternativeSize;
    }

    public int offset() {
        return Math.multiplyExact(number() - 1, size());
    }

    /** Whether the last page is wanted, whatever its number is. */
    boolean isLast() {
        return LAST.equals(page);
    }

    /** Whether the answer says how many items there are. */
    boolean counts() {
        return !WITHOUT_COUNT.equals(strategy);
    }

    /** The sort fields, also when several stand in one parameter separated by commas. */
    public List<String> sort() {
        return sort.stream()
                .flatMap(part -> List.of(part.split(",")).stream())
                .filter(part -> !part.isBlank())
                .toList();
    }
}
