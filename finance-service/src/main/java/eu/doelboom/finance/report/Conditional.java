package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Answers a reader who says which version he has. */
final class Conditional {

    private Conditional() {}

    /** The view with its tag, or nothing but the tag when the reader has it. */
    static <T> RestResponse<T> answer(EntityTag tag, @Nullable String ifNoneMatch, Supplier<T> view) {
        var answer = tag.matches(ifNoneMatch)
                ? ResponseBuilder.<T>create(Status.NOT_MODIFIED)
                : ResponseBuilder.ok(view.get());
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
