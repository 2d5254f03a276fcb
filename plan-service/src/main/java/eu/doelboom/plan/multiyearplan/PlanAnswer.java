package eu.doelboom.plan.multiyearplan;

import eu.doelboom.edge.paging.EntityTag;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers about a plan: each says the revision of the plan that it stands for, and the tag of the resource. */
public final class PlanAnswer {

    /** Response header with the revision of the plan. */
    public static final String REVISION = "Plan-Revision";

    private PlanAnswer() {}

    public static <T> RestResponse<T> ok(T body, long planRevision, long ownRevision) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(REVISION, planRevision)
                .header("ETag", EntityTag.of(ownRevision))
                .build();
    }

    public static <T> RestResponse<T> ok(T body, long planRevision) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(REVISION, planRevision)
                .build();
    }

    public static <T> RestResponse<T> created(String location, T body, long planRevision) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(location))
                .entity(body)
                .header(REVISION, planRevision)
                .header("ETag", EntityTag.of(planRevision))
                .build();
    }
}
