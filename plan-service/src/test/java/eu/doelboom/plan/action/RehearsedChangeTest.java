package eu.doelboom.plan.action;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.backbone.database.TransactionEnd;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.Trips;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsedChangeTest {

    @Inject
    RehearsedChange rehearsal;

    @Inject
    TenantWork work;

    @Inject
    EntityManager entityManager;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    TransactionEnd end;

    @Test
    void tellsAChangeThatIsTakenBack() {
        var city = aCity();
        var url = city.url("/actions/" + city.action("EEN") + "/estimates");
        var before = city.coordinator().get(url);
        long told = events(city.tenant());

        long toldMeanwhile = work.inTransaction(new TenantId(city.tenant()), () -> {
            end.putOff();
            assertThat(rehearsal.play()).isTrue();
            var inside = counted();
            transactions.setRollbackOnly();
            return inside;
        });

        assertThat(toldMeanwhile).isEqualTo(told + 1);
        assertThat(events(city.tenant())).isEqualTo(told);
        var after = city.coordinator().get(url);
        assertThat(after.body().asString()).isEqualTo(before.body().asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void hasNoStageInACityWithoutEstimates() {
        var city = aCity();

        assertThat(work.<Boolean>inTransaction(new TenantId(city.tenant()), rehearsal::play))
                .isFalse();
    }

    @Test
    void isCommittedByItsLastStatementWhenNobodyPutsTheEndOff() {
        var city = aCity();
        var url = city.url("/actions/" + city.action("EEN") + "/estimates");
        var before = city.coordinator().get(url);
        long told = events(city.tenant());
        int stage = 1;
        int action = 1;
        int toldAndCommitted = 1;

        int trips = Trips.during(() -> work.inTransaction(new TenantId(city.tenant()), rehearsal::play));

        assertThat(trips).isEqualTo(stage + action + toldAndCommitted);
        assertThat(events(city.tenant())).isEqualTo(told + 1);
        assertThat(city.coordinator().get(url).header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    private long events(String tenant) {
        return work.inTransaction(new TenantId(tenant), this::counted);
    }

    private long counted() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from outbox")
                        .getSingleResult())
                .longValue();
    }
}
