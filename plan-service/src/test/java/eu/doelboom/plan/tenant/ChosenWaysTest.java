package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The way that the database chooses while a table is as good as empty is one that holds when it has grown. */
@QuarkusTest
class ChosenWaysTest {

    private static final String MARK =
            "update outbox set published_at = now() where sequence = any((select %s::bigint[])::bigint[])";

    @Inject
    TenantWork work;

    @Inject
    EntityManager entityManager;

    @Test
    void leadThroughAnIndexInTheSchemaOfANewCity() {
        var city = new TenantId(aCity().tenant());

        assertThat(way(city, MARK.formatted("'{1,2}'"))).contains("Index Scan using pk_outbox");
        assertThat(way(city, "select payload from outbox where published_at is null order by sequence limit 500"))
                .contains("Index Scan using ix_outbox_unpublished");
        assertThat(way(city, "select id from estimate_line where action_id = '4a7f3c5e-0000-4000-8000-000000000000'"))
                .contains("Index Scan using");
    }

    @Test
    void areKeptForListsWhateverTheirLength() {
        var city = new TenantId(aCity().tenant());

        assertThat(plansMadeFor(city, MARK.formatted("$1"))).isLessThan(10);
        assertThat(plansMadeFor(city, "update outbox set published_at = now() where sequence = any($1)"))
                .isEqualTo(20);
    }

    /** How often the database plans a statement that is asked twenty times with a list of one. */
    private long plansMadeFor(TenantId city, String statement) {
        return work.inTransaction(
                city, () -> entityManager.unwrap(Session.class).doReturningWork(connection -> {
                    try (var asked = connection.createStatement()) {
                        asked.execute("prepare marking (bigint[]) as " + statement);
                        for (int i = 0; i < 20; i++) {
                            asked.execute("execute marking ('{1}')");
                        }
                        try (var plans = asked.executeQuery(
                                "select custom_plans from pg_prepared_statements where name = 'marking'")) {
                            plans.next();
                            return plans.getLong(1);
                        } finally {
                            asked.execute("deallocate marking");
                        }
                    }
                }));
    }

    private String way(TenantId city, String statement) {
        return work.inTransaction(
                city,
                () -> String.join(
                        "\n",
                        entityManager.createNativeQuery("explain " + statement, String.class).getResultList().stream()
                                .map(Object::toString)
                                .toList()));
    }
}
