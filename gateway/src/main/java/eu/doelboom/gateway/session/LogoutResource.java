package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.LogoutTokens;
import eu.doelboom.edge.identity.TokenClaims;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where issuers say that somebody has logged out. */
@Path("/logouts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Sessions", description = "By whom people sign in, and the ends of their sessions.")
class LogoutResource {

    private final LogoutTokens tokens;
    private final EndFeed ends;

    LogoutResource(LogoutTokens tokens, EndFeed ends) {
        this.tokens = tokens;
        this.ends = ends;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "endSession",
            summary = "End a session (OpenID Connect back-channel logout)",
            description = """
                    For issuers, not for people: takes the logout token that an issuer sends when somebody logs out or \
                    loses his session. From the answer on, every access token of that session, or of all sessions of \
                    that person until then, is refused by this gateway, and by the others as soon as they have read \
                    it, within a second. Saying the same twice is harmless.""")
    @APIResponse(responseCode = "200", description = "The session has ended.")
    @APIResponse(responseCode = "400", description = "This is no logout token of an issuer that is known here.")
    @APIResponse(
            responseCode = "503",
            description = "It holds here, but could not be shared with other gateways yet; send it again.")
    public RestResponse<Void> end(
            @FormParam("logout_token")
                    @Parameter(
                            description = "The logout token, signed by the issuer",
                            example = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                    @Nullable String logoutToken,
            @Context RoutingContext exchange) {
        var verified = tokens.verify(exchange, logoutToken == null ? "" : logoutToken)
                .await()
                .indefinitely()
                .orElseThrow(() -> new InvalidInput(
                        Issue.invalid("body", "logout_token", "is no logout token of an issuer known here", null)));
        ends.tell(endOf(verified));
        return RestResponse.ok();
    }

    private static SessionEnd endOf(JsonWebToken token) {
        var session = TokenClaims.find(token, "sid");
        return new SessionEnd(
                token.getIssuer(),
                session == null ? null : session.toString(),
                session == null ? token.getSubject() : null,
                Instant.ofEpochSecond(token.getIssuedAtTime()));
    }
}
