package eu.doelboom.finance.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Somebody must go round: without, figures would move and nobody be told. */
@Liveness
@ApplicationScoped
class PublicationHealth implements HealthCheck {

    private final PublicationRounds rounds;

    PublicationHealth(PublicationRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("equilibria").status(rounds.alive()).build();
    }
}
