package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.event.Envelope;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts a consumer for every topic that this service follows, and stops them when the service stops. */
@ApplicationScoped
class Feeds {

    private final List<FeedConsumer> consumers;

    Feeds(
            @All List<FeedHandler> handlers,
            FeedConsumers connections,
            DeadLetters deadLetters,
            FeedSettings settings,
            Processing processing) {
        Function<FeedHandler, FeedConsumer> consumer =
                handler -> new FeedConsumer(handler, connections, deadLetters, processing, settings);
        consumers = handlers.stream().filter(FeedHandler::enabled).map(consumer).toList();
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        consumers.forEach(FeedConsumer::start);
    }

    void stop(@Observes ShutdownEvent stopping) {
        consumers.forEach(FeedConsumer::stop);
        consumers.forEach(FeedConsumer::join);
    }

    List<FeedConsumer> consumers() {
        return consumers;
    }

    /** What every consumer works with, whatever it follows. */
    @ApplicationScoped
    static class Processing {

        private final Envelope envelope;
        private final TenantRegistry registry;
        private final TenantWork work;
        private final FeedGaps gaps;
        private final MeterRegistry meters;
        private final String service;

        Processing(
                Envelope envelope,
                TenantRegistry registry,
                TenantWork work,
                FeedGaps gaps,
                MeterRegistry meters,
                @ConfigProperty(name = "quarkus.application.name") String service) {
            this.envelope = envelope;
            this.registry = registry;
            this.work = work;
            this.gaps = gaps;
            this.meters = meters;
            this.service = service;
        }

        Envelope envelope() {
            return envelope;
        }

        TenantRegistry registry() {
            return registry;
        }

        TenantWork work() {
            return work;
        }

        FeedGaps gaps() {
            return gaps;
        }

        MeterRegistry meters() {
            return meters;
        }

        String service() {
            return service;
        }
    }
}
