package eu.doelboom.backbone.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Every feed must be running: a service that no longer follows would slowly tell old figures. */
@Liveness
@ApplicationScoped
class FeedHealth implements HealthCheck {

    private final Feeds feeds;

    FeedHealth(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("feeds").up();
        for (var consumer : feeds.consumers()) {
            response.withData(consumer.topic(), consumer.alive());
            if (!consumer.alive()) {
                response.down();
            }
        }
        return response.build();
    }
}
