package eu.doelboom.backbone.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a service is: it works, it works and something behind it does not, or it cannot serve. */
@Schema(
        description = "How the service is: it works, it works and something behind it does not, or it cannot serve.",
        example = "UP")
enum Condition {
    UP("ok"),
    DEGRADED("degraded"),
    DOWN("outage");

    private final String word;

    Condition(String word) {
        this.word = word;
    }

    /** The word of the Digipolis requirements. */
    String word() {
        return word;
    }
}
