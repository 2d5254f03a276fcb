package eu.doelboom.plan.violator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An operation that says neither who may call it, nor what it writes, nor, in the contract, that it exists. */
@Path("/open")
class OpenDoor {
    @GET
    String come() {
        return "in";
    }
}
