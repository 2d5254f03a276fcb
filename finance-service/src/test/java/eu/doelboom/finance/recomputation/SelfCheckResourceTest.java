package eu.doelboom.finance.recomputation;

import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import eu.doelboom.finance.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelfCheckResourceTest {

    @Inject
    StrategicSide strategicSide;

    @Inject
    SelfCheck selfCheck;

    @Inject
    TenantWork work;

    @Inject
    Database database;

    /** Whoever changes the plan, and the feed of all cities behind him, would wait for a long comparison. */
    @Test
    void comparesWhileThePlanIsBeingChanged() {
        var city = strategicSide.aCity();
        var plan = strategicSide.aPlan(city).announced();
        equilibrium(plan);

        var outcome = work.inTransaction(new TenantId(city), () -> {
            database.first("select 1 from plan where id = ? for update", row -> true, plan.id());
            return CompletableFuture.supplyAsync(() -> asDirector(city).post(path(plan, "/recomputations")))
                    .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(outcome).isNotNull();
        outcome.then().statusCode(201).body("equal", equalTo(true));
    }

    @Test
    void checksTheOtherCitiesWhenOneCannotBeChecked() {
        var city = strategicSide.aCity();
        var plan = strategicSide.aPlan(city).announced().action("a", Estimate.of(2026, "OPERATING", "REVENUE", 100));
        equilibrium(plan);
        work.inTransaction(
                new TenantId(city), () -> database.execute("update yearly_total set section = 'UNREADABLE'"));

        assertThatThrownBy(() -> selfCheck.check(new TenantId(city))).isInstanceOf(RuntimeException.class);
        assertThatCode(() -> selfCheck.checkAll()).doesNotThrowAnyException();
    }

    @Test
    void namesEveryKindOfDifference() {
        var city = strategicSide.aCity();
        var plan = strategicSide.aPlan(city).announced().action("a", Estimate.of(2026, "OPERATING", "REVENUE", 100));
        equilibrium(plan);
        work.inTransaction(new TenantId(city), () -> {
            database.execute("delete from yearly_total");
            return database.execute("update objective_total set objective_id = 'elsewhere'");
        });

        asDirector(city)
                .post(path(plan, "/recomputations"))
                .then()
                .body("differences.objectiveId", contains(null, "bd1", "elsewhere"))
                .body("differences.selfFinancingRole", contains("NONE", null, null))
                .body("differences.running", contains("0.00", "0.00", "100.00"))
                .body("differences.recomputed", contains("100.00", "100.00", "0.00"));
    }

    @Test
    void findsATotalThatIsNotWhatItsLinesAddUpTo() {
        var city = strategicSide.aCity();
        var plan = strategicSide.aPlan(city).announced().action("a", Estimate.of(2026, "OPERATING", "REVENUE", 100));
        equilibrium(plan);
        assertThat(selfCheck.check(new TenantId(city))).isZero();

        work.inTransaction(new TenantId(city), () -> database.execute("update yearly_total set amount = amount + 1"));

        assertThat(selfCheck.check(new TenantId(city))).isEqualTo(1);
        var outcome = asDirector(city).post(path(plan, "/recomputations"));
        outcome.then()
                .statusCode(201)
                .body("equal", equalTo(false))
                .body("differences", hasSize(1))
                .body("differences[0].running", equalTo("101.00"))
                .body("differences[0].recomputed", equalTo("100.00"));
        asDirector(city)
                .get(outcome.header("Location"))
                .then()
                .statusCode(200)
                .body("differences[0].section", equalTo("OPERATING"))
                .body("planRevision", equalTo(2));
    }
}
