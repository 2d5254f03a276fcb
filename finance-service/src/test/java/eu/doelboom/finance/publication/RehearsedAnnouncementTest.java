package eu.doelboom.finance.publication;

import static eu.doelboom.finance.Requests.equilibrium;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.StrategicSide;
import eu.doelboom.finance.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsedAnnouncementTest {

    private static final List<String> ROWS_OF_OTHER_PLANS = List.of(
            "plan where id <> ?",
            "action_state where plan_id <> ?",
            "estimate_line where plan_id <> ?",
            "yearly_total where plan_id <> ?",
            "announced_equilibrium where plan_id <> ?",
            "outbox where stream not like '%/' || ?");

    @Inject
    StrategicSide strategicSide;

    @Inject
    RehearsedAnnouncement rehearsal;

    @Inject
    TenantWork work;

    @Inject
    Database database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void announcesAnEquilibriumThatIsTakenBack() {
        var plan = strategicSide.aPlan().announced();
        equilibrium(plan);
        var city = new TenantId(plan.city());

        var meanwhile = work.inTransaction(city, () -> {
            assertThat(rehearsal.play()).isTrue();
            var inside = othersThan(plan.id());
            transactions.setRollbackOnly();
            return inside;
        });

        assertThat(meanwhile).allSatisfy(rows -> assertThat(rows).isPositive());
        assertThat(work.inTransaction(city, () -> othersThan(plan.id()))).containsOnly(0L);
    }

    private List<Long> othersThan(String planId) {
        return ROWS_OF_OTHER_PLANS.stream()
                .map(rows -> database.first("select count(*) from " + rows, row -> row.getLong(1), planId)
                        .orElseThrow())
                .toList();
    }
}
