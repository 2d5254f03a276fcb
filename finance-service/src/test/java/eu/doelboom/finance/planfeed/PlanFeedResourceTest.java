package eu.doelboom.finance.planfeed;

import static eu.doelboom.finance.Requests.amount;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static eu.doelboom.finance.Requests.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanFeedResourceTest {

    private static final String OPERATING_BALANCE = "budgetaryResult.operatingBalance.balance";

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void announcePlan() {
        plan = strategicSide.aPlan();
    }

    @Test
    void countsTheNewestStateOfAnActionOnce() {
        plan.announced().action("a", revenue(100)).action("a", revenue(130)).action("b", revenue(7));

        assertThat(operatingBalance()).isEqualByComparingTo("137");
    }

    @Test
    void ignoresRepeatedAndLateStates() {
        plan.announced().action("a", revenue(100)).action("a", revenue(130));
        plan.actionAt(2, "a", "bd1", List.of(revenue(100)));
        plan.actionAt(3, "a", "bd1", List.of(revenue(130)));
        plan.action("b", revenue(1));

        assertThat(operatingBalance()).isEqualByComparingTo("131");
        assertAllTotalsAreRight();
    }

    @Test
    void dropsTheLinesOfAWithdrawnAction() {
        plan.announced().action("a", revenue(100), revenue(20)).action("a");

        assertThat(operatingBalance()).isEqualByComparingTo("0");
        assertAllTotalsAreRight();
    }

    @Test
    void replacesLinesOneByOne() {
        plan.announced().action("a", revenue(100), revenue(20), revenue(3)).action("a", revenue(100), revenue(50));

        assertThat(operatingBalance()).isEqualByComparingTo("150");
        assertAllTotalsAreRight();
    }

    @Test
    void appliesActionsThatCameBeforeTheirPlan() {
        plan.action("a", revenue(100)).announced();

        assertThat(operatingBalance()).isEqualByComparingTo("100");
    }

    @Test
    void countsRevisionsThatMeanNothingToIt() {
        plan.announced().somethingElse().action("a", revenue(5)).somethingElse();

        assertThat(equilibrium(plan).getLong("planRevision")).isEqualTo(4);
        progress(4, 4, true);
    }

    @Test
    void saysThatARevisionIsMissingUntilItComes() {
        plan.announced().skip(1).action("a", revenue(5));
        settled(plan, "/equilibrium?atLeast=3");
        progress(3, 2, false);
        var tag = assertInSync(false);

        plan.actionAt(2, "b", "bd1", List.of(revenue(6))).somethingElse();
        settled(plan, "/equilibrium?atLeast=4");
        progress(4, 4, true);
        assertThat(assertInSync(true)).isNotEqualTo(tag);
        assertThat(operatingBalance()).isEqualByComparingTo("11");
    }

    @Test
    void movesMoneyBetweenObjectivesWithTheAction() {
        plan.announced().objective("bd1", 1, null).objective("ap1", 2, "bd1").objective("bd2", 1, null);
        plan.action("a", "ap1", List.of(revenue(40))).action("a", "bd2", List.of(revenue(40)));
        equilibrium(plan);

        asDirector(plan.city())
                .get(path(plan, "/objectives?level=1"))
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].years[0].operating.revenue", equalTo("0.00"))
                .body("items[1].years[0].operating.revenue", equalTo("40.00"))
                .body("generalTotal[0].total.balance", equalTo("40.00"));
        assertAllTotalsAreRight();
    }

    /** Whoever has the figures from before a gap was filled gets those from after it. */
    @Test
    void changesTheTagWhenAGapIsFilled() {
        plan.announced().skip(1).action("a", revenue(5));
        var tag = settled(plan, "/equilibrium?atLeast=3").header("ETag");
        assertThat(tag).isEqualTo("\"3-0-1\"");

        plan.actionAt(2, "b", "bd1", List.of(revenue(6)));
        await(() -> operatingBalance().compareTo(new BigDecimal("11")) == 0);

        for (var statement : List.of("/equilibrium", "/debts")) {
            asDirector(plan.city())
                    .header("If-None-Match", tag)
                    .get(path(plan, statement))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"3-0\""));
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Every statement says whether a change is missing in it. */
    private String assertInSync(boolean inSync) {
        for (var statement : List.of("/equilibrium", "/debts", "/objectives")) {
            asDirector(plan.city())
                    .get(path(plan, statement))
                    .then()
                    .statusCode(200)
                    .body("inSync", equalTo(inSync));
        }
        return asDirector(plan.city()).get(path(plan, "/equilibrium")).header("ETag");
    }

    private BigDecimal operatingBalance() {
        return amount(equilibrium(plan), 2026, OPERATING_BALANCE);
    }

    private void progress(int highest, int applied, boolean inSync) {
        asDirector(plan.city())
                .get(path(plan, ""))
                .then()
                .statusCode(200)
                .body("highestRevision", equalTo(highest))
                .body("appliedEvents", equalTo(applied))
                .body("inSync", equalTo(inSync));
    }

    private void assertAllTotalsAreRight() {
        asDirector(plan.city())
                .post(path(plan, "/recomputations"))
                .then()
                .statusCode(201)
                .body("equal", equalTo(true));
    }

    private static Estimate revenue(long euros) {
        return Estimate.of(2026, "OPERATING", "REVENUE", euros);
    }
}
