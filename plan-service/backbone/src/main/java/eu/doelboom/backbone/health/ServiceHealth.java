package eu.doelboom.backbone.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;

/** Asks the checks of this service: those of readiness decide whether it can serve, the others how well. */
@ApplicationScoped
class ServiceHealth {

    private static final String UP = "UP";

    private final SmallRyeHealthReporter reporter;

    ServiceHealth(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    Condition condition() {
        if (!isReady()) {
            return Condition.DOWN;
        }
        return isAlive() ? Condition.UP : Condition.DEGRADED;
    }

    boolean isReady() {
        return !reporter.getReadiness().isDown();
    }

    boolean isAlive() {
        return !reporter.getLiveness().isDown();
    }

    List<ComponentsView.Component> components() {
        SmallRyeHealth health = reporter.getHealth();
        return health.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check ->
                        ComponentsView.Component.of(check.getString("name"), UP.equals(check.getString("status"))))
                .toList();
    }
}
