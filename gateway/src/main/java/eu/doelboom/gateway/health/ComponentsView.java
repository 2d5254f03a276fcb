package eu.doelboom.gateway.health;

import eu.doelboom.gateway.route.Upstream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The services behind the gateway, in the form of the Digipolis requirements. */
@Schema(name = "SuiteComponents", description = "The services behind the gateway, and whether each of them is ready.")
record ComponentsView(
        @Schema(
                description = "ok: all services answer; degraded: some do not; outage: none does",
                example = "ok",
                enumeration = {"ok", "degraded", "outage"})
        String status,

        @Schema(description = "The services") List<Component> components) {

    static ComponentsView of(Condition condition, Map<Upstream, Boolean> answers) {
        return new ComponentsView(
                condition.pingWord(),
                answers.entrySet().stream()
                        .map(answer -> new Component(
                                answer.getKey().serviceName(),
                                "service",
                                (answer.getValue() ? Condition.UP : Condition.DOWN).pingWord()))
                        .toList());
    }

    /** One service. */
    @Schema(name = "SuiteComponent", description = "A service behind the gateway.")
    record Component(
            @Schema(description = "Name of the service", example = "plan-service")
            String name,

            @Schema(description = "Kind of component", example = "service")
            String type,

            @Schema(description = "ok or outage", example = "ok")
            String status) {}
}
