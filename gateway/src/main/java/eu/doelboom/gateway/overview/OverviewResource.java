package eu.doelboom.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A plan, its money and its progress in one answer. */
@Path("/v1/plans/{planId}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
@Tag(name = "Overviews", description = "What several services know of one thing, at one moment.")
class OverviewResource {

    private static final int TAG_BYTES = 12;
    private static final List<String> PASSED_ON = List.of("Authorization", "Accept-Language", "traceparent");

    private final ComposingOverview composing;
    private final ObjectMapper json;

    OverviewResource(ComposingOverview composing, ObjectMapper json) {
        this.composing = composing;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "getPlanOverview",
            summary = "Show a plan, its money and its progress of one revision",
            description = """
                    Reads the plan from plan-service, its equilibrium from finance-service and the lights of its \
                    indicators from monitoring-service, all at the same revision of the plan. When a service gives no \
                    answer, or cannot speak of that revision yet, the others are shown and `missing` names the service \
                    and the reason; ask again a moment later. Whoever may not see the plan gets nothing of it.""")
    @APIResponse(
            responseCode = "200",
            description = "The overview, complete when missing is empty",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with every part",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = OverviewView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this overview already")
    @APIResponse(responseCode = "503", description = "None of the services gives its part; see Retry-After")
    public RestResponse<OverviewView> show(
            @PathParam("planId")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,64}") @Parameter(description = "Identifier of the plan", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
                    String planId,
            @HeaderParam("If-None-Match") @Parameter(description = "ETag of the overview that the caller has") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        var tenant = CurrentTenant.demand().value();
        var view = composing.of(new Parts.Question(tenant, planId, passedOn(headers, tenant)));
        var tag = tagOf(view);
        var answer = tag.matches(ifNoneMatch)
                ? RestResponse.ResponseBuilder.<OverviewView>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(view);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static Map<String, String> passedOn(HttpHeaders headers, String tenant) {
        var passed = new HashMap<>(Map.of("Dgp-Tenant-Id", tenant));
        for (var name : PASSED_ON) {
            var value = headers.getHeaderString(name);
            if (value != null) {
                passed.put(name, value);
            }
        }
        if (MDC.get("correlationId") instanceof String trace) {
            passed.put("BelGov-Trace-Id", trace);
        }
        return passed;
    }

    private EntityTag tagOf(OverviewView view) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return new EntityTag("\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"");
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
