package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.person.ShowsPeople;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.COORDINATOR})
@Tag(name = "Audit", description = "Who changed what, who read personal data, and what was refused; append-only.")
class AuditResource {

    private static final String LINES = "application/x-ndjson";

    private final AuditEntries entries;
    private final AuditChain chain;
    private final TrailExport export;

    AuditResource(AuditEntries entries, AuditChain chain, TrailExport export) {
        this.entries = entries;
        this.chain = chain;
        this.export = export;
    }

    @GET
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "listAudit",
            summary = "List what was done",
            description = "Newest first. What happened a moment ago is listed when it has been sealed, within seconds.")
    public PageView<AuditEntryView> list(
            @BeanParam @Valid PageQuery page, @BeanParam @Valid AuditQuery query, @Context UriInfo uri) {
        if (!page.sort().isEmpty()) {
            throw new InvalidInput(Issue.invalid("query", "sort", "the trail has one order: newest first", null));
        }
        var items = entries.page(query, page.size(), page.offset()).stream()
                .map(AuditEntryView::of)
                .toList();
        return PageView.of(uri, page, items, entries.count(query));
    }

    @GET
    @Path("/export")
    @Produces(LINES)
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "exportAudit",
            summary = "Download the whole trail",
            description =
                    "One AuditEntry a line, oldest first; deploy/audit verify reads it and reckons the chain anew.")
    @APIResponse(
            responseCode = "200",
            description = "The trail, a line for each entry",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    public StreamingOutput export() {
        var tenant = CurrentTenant.demand();
        return out -> export.write(tenant, out);
    }

    @GET
    @Path("/verification")
    @Transactional
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the trail",
            description = "Reckons the chain anew from its first entry and names the first one that does not hold.")
    public VerificationView verify(
            @QueryParam("sequence")
                    @Min(1) @Parameter(description = "Number of an entry that was noted earlier; with hash", example = "1842")
                    @Nullable Long sequence,
            @QueryParam("hash")
                    @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in hexadecimal digits") @Parameter(
                            description = "Hash of that entry",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable String hash) {
        if ((sequence == null) != (hash == null)) {
            throw new InvalidInput(
                    Issue.invalid("query", sequence == null ? "sequence" : "hash", "is needed with the other", null));
        }
        return chain.verify(sequence == null || hash == null ? null : new AuditChain.Noted(sequence, hash));
    }
}
