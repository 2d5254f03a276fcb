package eu.doelboom.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two operations of which one is on its way out; only the tests know them. */
@Path("/trials")
@PermitAll
@Produces("application/json")
@Tag(name = "Trials", description = "Only in tests.")
class DeprecatedResource {

    @GET
    @Path("/old")
    @Operation(
            operationId = "readOldTrial",
            summary = "Read the old trial",
            deprecated = true,
            extensions = {
                @Extension(name = "x-deprecated-on", value = "2026-09-01"),
                @Extension(name = "x-sunset-on", value = "2027-09-01"),
                @Extension(name = "x-successor", value = "/trials/new")
            })
    public Map<String, String> old() {
        return Map.of("age", "old");
    }

    @GET
    @Path("/new")
    @Operation(operationId = "readNewTrial", summary = "Read the new trial")
    public Map<String, String> present() {
        return Map.of("age", "new");
    }
}
