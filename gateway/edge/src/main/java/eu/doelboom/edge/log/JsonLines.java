package eu.doelboom.edge.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Gives the console its shape before anything of the suite writes to it. */
@Singleton
class JsonLines {

    private final boolean wanted;

    JsonLines(@ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "true") boolean wanted) {
        this.wanted = wanted;
    }

    void start(@Observes @Priority(0) StartupEvent starting) {
        if (wanted) {
            for (var handler : Logger.getLogger("").getHandlers()) {
                shape(handler);
            }
        }
    }

    private static void shape(Handler handler) {
        if (handler instanceof ConsoleHandler) {
            handler.setFormatter(new LogLine());
        } else if (handler instanceof ExtHandler outer) {
            for (var inner : outer.getHandlers()) {
                shape(inner);
            }
        }
    }
}
