package eu.doelboom.finance.publication;

import static eu.doelboom.finance.Requests.equilibrium;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.backbone.database.TransactionEnd;
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

    private static final String REHEARSED = "(select id from plan where code = 'R')";
    private static final List<String> ROWS = List.of(
            "plan where id in " + REHEARSED,
            "action_state where code = 'R'",
            "estimate_line where id = 'line'",
            "yearly_total where entity_id = 'entity'",
            "announced_equilibrium where plan_id in " + REHEARSED,
            "outbox where split_part(stream, '/', 2) in " + REHEARSED);

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

    @Inject
    TransactionEnd end;

    @Test
    void announcesAnEquilibriumThatIsTakenBack() {
        var plan = strategicSide.aPlan().announced();
        equilibrium(plan);
        var city = new TenantId(plan.city());

        var meanwhile = work.inTransaction(city, () -> {
            end.putOff();
            assertThat(rehearsal.play()).isTrue();
            var inside = rehearsed();
            transactions.setRollbackOnly();
            return inside;
        });

        assertThat(meanwhile).allSatisfy(rows -> assertThat(rows).isPositive());
        assertThat(work.inTransaction(city, this::rehearsed)).containsOnly(0L);
    }

    private List<Long> rehearsed() {
        return ROWS.stream()
                .map(rows -> database.first("select count(*) from " + rows, row -> row.getLong(1))
                        .orElseThrow())
                .toList();
    }
}
