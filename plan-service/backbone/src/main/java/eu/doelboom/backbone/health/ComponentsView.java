package eu.doelboom.backbone.health;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service is made of, without its inside. */
@Schema(name = "Components", description = "What the service needs, and whether each of it works.")
record ComponentsView(
        @Schema(description = "ok: all works; degraded: not all does; outage: the service cannot serve", example = "ok")
        String status,

        @Schema(description = "Each part that is looked at") List<Component> components) {

    /** A part that is looked at. */
    @Schema(name = "Component", description = "A part of the service that is looked at.")
    record Component(
            @Schema(description = "Name of the part", example = "Database connections health check")
            String name,

            @Schema(description = "Kind of part", example = "internal")
            String type,

            @Schema(description = "ok or outage", example = "ok")
            String status) {

        static Component of(String name, boolean works) {
            return new Component(name, "internal", works ? Condition.UP.word() : Condition.DOWN.word());
        }
    }
}
