package eu.doelboom.backbone.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The health of a service in the form of the Belgian government guide. */
@Schema(name = "ServiceHealth", description = "The health of the service. It tells nothing about its inside.")
record HealthView(
        @Schema(
                description = "UP: it works. DEGRADED: something behind it does not. DOWN: it cannot serve.",
                example = "UP")
        Condition status) {}
