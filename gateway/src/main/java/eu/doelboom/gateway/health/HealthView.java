package eu.doelboom.gateway.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The health of the suite in the form of the Belgian government guide. */
@Schema(name = "Health", description = "The health of the suite. It tells nothing about its inside.")
record HealthView(
        @Schema(description = "UP: all services answer. DEGRADED: some do not. DOWN: none does.", example = "UP")
        Condition status) {}
