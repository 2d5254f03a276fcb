package eu.doelboom.edge.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a collection, with the way to the others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"self", "items", "page", "pageSize"})
public record PageView<T>(
        @Schema(description = "This page", example = "/plan/v1/plans?page=1")
        String self,

        @Schema(description = "The items of this page; empty when there are none")
        List<T> items,

        @Schema(description = "Number of this page, from 1", example = "1")
        int page,

        @Schema(description = "Items per page", example = "20")
        int pageSize,

        @Schema(
                description = "Items in the whole collection under these filters; absent with paging-strategy=noCount",
                example = "2000")
        @Nullable Long total,

        @Schema(description = "The first page", example = "/plan/v1/plans?page=1")
        String first,

        @Schema(description = "The last page", example = "/plan/v1/plans?page=100")
        String last,

        @Schema(description = "The page before; absent on the first page", example = "/plan/v1/plans?page=1") @Nullable String prev,

        @Schema(description = "The page after; absent on the last page", example = "/plan/v1/plans?page=2") @Nullable String next,

        @Schema(
                description = "How many items of this page have members that are hidden from the caller's role, each"
                        + " named in the item's hidden; absent when nothing is hidden",
                example = "3")
        @Nullable Long hidden) {

    public static <T> PageView<T> of(UriInfo uri, PageQuery query, List<T> items, long total) {
        int lastPage = (int) Math.max(1, (total + query.size() - 1) / query.size());
        int page = query.number();
        if (query.isLast() && lastPage > 1) {
            throw new LastPage(URI.create(link(uri, lastPage)));
        }
        return new PageView<>(
                link(uri, page),
                items,
                page,
                query.size(),
                query.counts() ? total : null,
                link(uri, 1),
                query.counts() ? link(uri, lastPage) : link(uri, "last"),
                page > 1 ? link(uri, Math.min(page - 1, lastPage)) : null,
                page < lastPage ? link(uri, page + 1) : null,
                null);
    }

    /** The same page, saying how many of its items hide something from the caller. */
    public PageView<T> hiding(Predicate<T> hides) {
        long count = items.stream().filter(hides).count();
        return new PageView<>(self, items, page, pageSize, total, first, last, prev, next, count == 0 ? null : count);
    }

    private static String link(UriInfo uri, Object page) {
        var target = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
        return target.getRawPath() + "?" + target.getRawQuery();
    }
}
