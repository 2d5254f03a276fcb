package eu.doelboom.plan.publication;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent is marked, whether it was read from the outbox or sent from memory. */
@QuarkusTest
class SentEventsTest {

    @Inject
    TenantWork work;

    @Inject
    EntityManager entityManager;

    @Test
    void areAllMarked() throws InterruptedException {
        var city = aCity();
        for (int i = 1; i <= 5; i++) {
            city.objective("BD" + i, null);
            awaitNoneWaiting(city);
        }
    }

    /** As after a crash between sending and marking, or when somebody has old events sent again. */
    @Test
    void doNotKeepOlderOnesWaiting() throws InterruptedException {
        var city = aCity();
        city.objective("BD1", null);
        awaitNoneWaiting(city);
        inTheCity(city, "update outbox set published_at = null where sequence <= 2 returning sequence");

        city.objective("BD2", null);

        awaitNoneWaiting(city);
    }

    private void awaitNoneWaiting(CityFixture city) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        List<?> waiting;
        do {
            Thread.sleep(20);
            waiting = inTheCity(city, "select sequence from outbox where published_at is null");
        } while (!waiting.isEmpty() && Instant.now().isBefore(deadline));
        assertThat(waiting).isEmpty();
    }

    private List<?> inTheCity(CityFixture city, String statement) {
        return work.inTransaction(
                new TenantId(city.tenant()),
                () -> entityManager.createNativeQuery(statement, Long.class).getResultList());
    }
}
