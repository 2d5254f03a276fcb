package eu.doelboom.gateway.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The health of the suite in the form of the Digipolis requirements. */
@Schema(name = "Ping", description = "The health of the suite in one word.")
record PingView(
        @Schema(
                description = "ok: all services answer; degraded: some do not; outage: none does",
                example = "ok",
                enumeration = {"ok", "degraded", "outage"})
        String status) {}
