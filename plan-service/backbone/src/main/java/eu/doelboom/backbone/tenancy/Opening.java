package eu.doelboom.backbone.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Before anything else starts, all schemas are brought up to date. */
@ApplicationScoped
class Opening {

    private final TenantRegistry registry;

    Opening(TenantRegistry registry) {
        this.registry = registry;
    }

    void open(@Observes @Priority(1) StartupEvent started) {
        registry.open();
    }
}
