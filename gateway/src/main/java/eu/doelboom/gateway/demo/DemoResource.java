package eu.doelboom.gateway.demo;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a visitor of the demonstration becomes somebody. */
@Path("/demo")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Demo",
        description = "Tokens for whoever asks. Only in the profile demo; elsewhere nothing is served here.")
class DemoResource {

    private final DemoIssuer issuer;
    private final RegisteredCities cities;

    DemoResource(DemoIssuer issuer, RegisteredCities cities) {
        this.issuer = issuer;
        this.cities = cities;
    }

    @GET
    @Path("/cities")
    @Operation(
            operationId = "listDemoCities",
            summary = "List the cities and roles of the demonstration",
            description = "The cities come from plan-service; the roles are those that POST /demo/tokens takes.")
    @APIResponse(
            responseCode = "200",
            description = "The cities and roles",
            content = @Content(schema = @Schema(implementation = CitiesView.class)))
    @APIResponse(responseCode = "404", description = "This is no demonstration.")
    @APIResponse(responseCode = "503", description = "plan-service does not answer; see Retry-After.")
    public CitiesView cities() {
        issuer.demandOpen("/demo/cities");
        return CitiesView.of(cities.all());
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "issueDemoToken", summary = "Get a token of the demonstration", description = """
                    Signs a bearer token (RS256, valid for 12 hours) that carries one role in one city. Whether the \
                    city exists is not looked at: services refuse a token for a city that is not registered.""")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The role is unknown, or the city is missing or no identifier of a city.")
    @APIResponse(responseCode = "404", description = "This is no demonstration.")
    public TokenView issue(@NotNull @Valid NewToken wish) {
        issuer.demandOpen("/demo/tokens");
        var role = DemoRole.of(wish.role()).orElseThrow(() -> unknownRole(wish.role()));
        if (role.isOfCity() && wish.city() == null) {
            throw new InvalidInput(Issue.violation("body", "city", "is needed for this role", null));
        }
        return issuer.issue(role, wish.city());
    }

    private static InvalidInput unknownRole(String given) {
        var known = Arrays.stream(DemoRole.values()).map(DemoRole::role).collect(Collectors.joining(", "));
        return new InvalidInput(Issue.invalid("body", "role", "must be one of " + known, given));
    }
}
