package eu.doelboom.backbone.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The health of a service in the form of the Digipolis requirements. */
@Schema(name = "ServiceStatus", description = "The health of the service in one word.")
record StatusView(
        @Schema(
                description = "ok: it works; degraded: something behind it does not; outage: it cannot serve",
                example = "ok",
                enumeration = {"ok", "degraded", "outage"})
        String status) {}
