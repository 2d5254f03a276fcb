package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.IdentitySettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a page learns by whom people can sign in. */
@Path("/issuers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "By whom people sign in, and the ends of their sessions.")
class IssuerResource {

    private final IssuersView issuers;

    IssuerResource(IdentitySettings settings) {
        this.issuers = IssuersView.of(settings);
    }

    @GET
    @Operation(
            operationId = "listIssuers",
            summary = "List the issuers by which people sign in from a browser",
            description = """
                    Each with its address, where its discovery document says the rest, and with the public client to \
                    use: authorisation code with PKCE (S256), scope openid. The list is empty where people get their \
                    tokens in another way.""")
    @APIResponse(
            responseCode = "200",
            description = "The issuers",
            content = @Content(schema = @Schema(implementation = IssuersView.class)))
    public IssuersView list() {
        return issuers;
    }
}
