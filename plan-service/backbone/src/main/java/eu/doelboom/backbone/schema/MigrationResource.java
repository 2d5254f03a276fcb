package eu.doelboom.backbone.schema;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/migrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migrations", description = "How far the schemas of the cities have come after a new release.")
class MigrationResource {

    private final Migrations migrations;

    MigrationResource(Migrations migrations) {
        this.migrations = migrations;
    }

    @GET
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "listMigrations",
            summary = "List the cities with the state of their migration",
            description = "A city is served when its migration is DONE; until then it gets 503 with Retry-After.")
    public PageView<MigrationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("state") @Parameter(description = "Only cities in this state", example = "FAILED") @Nullable MigrationState state,
            @Context UriInfo uri) {
        var all = migrations.all().stream()
                .filter(migration -> state == null || migration.state() == state)
                .toList();
        var items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(MigrationView::of)
                .toList();
        return PageView.of(uri, page, items, all.size());
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "readMigrationSummary",
            summary = "Count the cities in each state of their migration",
            description = "Nothing is left to do when all are DONE.")
    public MigrationSummaryView summary() {
        return MigrationSummaryView.of(migrations);
    }
}
