package eu.doelboom.backbone.health;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Both guides want the health of an application at its root as well, where no version stands before it. */
@Singleton
class HealthAtTheRoot {

    private static final List<String> PATHS =
            List.of("/health", "/status/ping", "/status/health/components", "/status/live", "/status/ready");

    private final String base;

    HealthAtTheRoot(@ConfigProperty(name = "quarkus.rest.path") String base) {
        this.base = base;
    }

    void install(@Observes Router router) {
        PATHS.forEach(path -> router.get(path).handler(exchange -> exchange.reroute(base + path)));
    }
}
