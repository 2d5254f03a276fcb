package eu.doelboom.finance.report;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.PlanOnTheBus.COMPANY;
import static eu.doelboom.finance.PlanOnTheBus.OCMW;
import static eu.doelboom.finance.Requests.amount;
import static eu.doelboom.finance.Requests.as;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EquilibriumResourceTest {

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void announcePlan() {
        plan = strategicSide.aPlan().announced();
        equilibrium(plan);
    }

    @Test
    void namesEveryLineOfTheSchema() {
        plan.action("a", spend(2026, "OPERATING", 40), Estimate.of(2026, "OPERATING", "REVENUE", 100));
        var answer = equilibrium(plan);

        assertThat(amount(answer, 2026, "budgetaryResult.operatingBalance.revenue"))
                .isEqualByComparingTo("100");
        assertThat(amount(answer, 2026, "budgetaryResult.operatingBalance.expenditure"))
                .isEqualByComparingTo("40");
        assertThat(amount(answer, 2026, "budgetaryResult.budgetaryResult")).isEqualByComparingTo("60");
        assertThat(amount(answer, 2027, "budgetaryResult.previousYearCumulativeBudgetaryResult.total"))
                .isEqualByComparingTo("60");
        assertThat(amount(answer, 2031, "budgetaryResult.availableBudgetaryResult"))
                .isEqualByComparingTo("60");
        assertThat(amount(answer, 2026, "selfFinancingMargin.margin")).isEqualByComparingTo("60");
        assertThat(answer.getString("years[0].budgetaryResult.unavailableFunds"))
                .isEqualTo("0.00");
        assertThat(answer.getString("verdict")).isEqualTo("IN_EQUILIBRIUM");
        assertThat(answer.getString("regime")).isEqualTo("BBC_3_0");
    }

    @Test
    void namesEveryNormThatIsNotMet() {
        plan.action("a", spend(2031, "OPERATING", 25));
        equilibrium(plan);

        asDirector(plan.city())
                .get(path(plan, "/equilibrium"))
                .then()
                .body("verdict", equalTo("NOT_IN_EQUILIBRIUM"))
                .body("findings", hasSize(2))
                .body("findings.norm", hasItem("YEARLY_BALANCE"))
                .body("findings[1].norm", equalTo("STRUCTURAL_BALANCE"))
                .body("findings[1].fiscalYear", equalTo(2031))
                .body("findings[1].value", equalTo("-25.00"))
                .body("findings[1].shortfall", equalTo("25.00"));
    }

    @Test
    void showsEveryEntityAndJudgesSomeTogether() {
        plan.action(
                "a",
                Estimate.of(2026, "OPERATING", "REVENUE", 10),
                spend(2026, "OPERATING", 4).in(OCMW),
                spend(2026, "OPERATING", 3).in(COMPANY));
        var answer = equilibrium(plan);

        assertThat(amount(answer, 2026, "selfFinancingMargin.margin")).isEqualByComparingTo("6");
        assertThat(answer.getString(
                        "entities.find { it.entityId == '%s' }.selfFinancingMargin.2026".formatted(COMPANY)))
                .isEqualTo("-3.00");
        assertThat(answer.getString("consolidated.selfFinancingMargin.2026")).isEqualTo("3.00");
        asDirector(plan.city())
                .get(path(plan, "/equilibrium?entity=" + OCMW))
                .then()
                .body("entityId", equalTo(OCMW))
                .body("years[0].selfFinancingMargin.margin", equalTo("-4.00"));
    }

    @Test
    void rollsTheDebtForward() {
        plan.action(
                "a",
                Estimate.of(2026, "FINANCING", "REVENUE", 500).as("NONE", "CREDIT_INSTITUTION"),
                spend(2027, "FINANCING", 20).as("PERIODIC_REPAYMENT", "CREDIT_INSTITUTION"));
        equilibrium(plan);

        asDirector(plan.city())
                .get(path(plan, "/debts"))
                .then()
                .statusCode(200)
                .body("years[0].closing", equalTo("500.00"))
                .body("years[1].opening", equalTo("500.00"))
                .body("years[1].repayments", equalTo("20.00"))
                .body("years[5].closing", equalTo("480.00"))
                .body("years[5].byCategory.find { it.category == 'CREDIT_INSTITUTION' }.closing", equalTo("480.00"));
    }

    @Test
    void wakesAReaderWhoWaitsForARevision() throws Exception {
        long next = plan.revision() + 1;
        var waiting = CompletableFuture.supplyAsync(
                () -> asDirector(plan.city()).get(path(plan, "/equilibrium?atLeast=" + next)));
        plan.action("a", Estimate.of(2026, "OPERATING", "REVENUE", 7));

        var answer = waiting.get(10, TimeUnit.SECONDS);

        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getLong("planRevision")).isEqualTo(next);
        assertThat(amount(answer.jsonPath(), 2026, "selfFinancingMargin.margin"))
                .isEqualByComparingTo("7");
    }

    @Test
    void answersAllWhoWaitForTheSameRevisionEachWithWhatHeAskedFor() {
        plan.action("before", Estimate.of(2026, "OPERATING", "REVENUE", 1));
        equilibrium(plan);
        long next = plan.revision() + 1;
        var everything = Stream.generate(() -> readLater("/equilibrium?atLeast=" + next))
                .limit(6)
                .toList();
        var ofTheCompany = Stream.generate(
                        () -> readLater("/equilibrium?atLeast=%d&entity=%s".formatted(next, COMPANY)))
                .limit(6)
                .toList();
        var debts = Stream.generate(() -> readLater("/debts?atLeast=" + next))
                .limit(6)
                .toList();
        plan.action("a", Estimate.of(2026, "OPERATING", "REVENUE", 7));

        assertThat(everything.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(amount(answer.jsonPath(), 2026, "selfFinancingMargin.margin"))
                        .isEqualByComparingTo("8"));
        assertThat(ofTheCompany.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(amount(answer.jsonPath(), 2026, "selfFinancingMargin.margin"))
                        .isEqualByComparingTo("0"));
        assertThat(debts.stream().map(CompletableFuture::join))
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getLong("planRevision")).isGreaterThanOrEqualTo(next));
    }

    private CompletableFuture<Response> readLater(String rest) {
        return CompletableFuture.supplyAsync(
                () -> asDirector(plan.city()).get(path(plan, rest)), command -> new Thread(command).start());
    }

    @Test
    void asksAReaderToComeBackWhenTheRevisionDoesNotCome() {
        var answer = asDirector(plan.city()).get(path(plan, "/equilibrium?atLeast=999"));

        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("serviceUnavailable"))
                .body("identifier", notNullValue());
        assertThat(answer.time()).isBetween(1_500L, Duration.ofSeconds(6).toMillis());
    }

    @Test
    void saysThatAPlanIsUnknownAfterWaitingForIt() {
        asDirector(plan.city())
                .get("/finance/v1/plans/nothing/equilibrium?atLeast=1")
                .then()
                .statusCode(404)
                .body("code", equalTo("resourceNotFound"));
    }

    @Test
    void letsOnlySoManyReadersWait() {
        var readers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> asDirector(plan.city())
                                .get(path(plan, "/equilibrium?atLeast=999"))
                                .jsonPath()
                                .getString("detail"),
                        command -> new Thread(command).start()))
                .limit(160)
                .toList();

        assertThat(readers.stream().map(CompletableFuture::join))
                .hasSize(160)
                .contains("Too many readers wait for a revision")
                .anyMatch(detail -> detail.startsWith("Revision 999"));
    }

    @Test
    void answersNothingNewToAReaderWhoHasIt() {
        var tag = asDirector(plan.city()).get(path(plan, "/equilibrium")).header("ETag");

        assertThat(tag).isEqualTo("\"1-0\"");
        asDirector(plan.city())
                .header("If-None-Match", tag)
                .get(path(plan, "/equilibrium"))
                .then()
                .statusCode(304);
    }

    @Test
    void knowsNoPlanOfAnotherCity() {
        var elsewhere = strategicSide.aPlan(strategicSide.aCity()).announced();
        equilibrium(elsewhere);

        for (var rest : new String[] {
            "",
            "/equilibrium",
            "/debts",
            "/objectives",
            "/lines",
            "/openings/" + CITY,
            "/funds/" + CITY,
            "/equilibrium/lines/I?year=2026"
        }) {
            asDirector(plan.city())
                    .get(path(elsewhere, rest))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("resourceNotFound"));
        }
        asDirector(plan.city())
                .get("/finance/v1/plans?pageSize=500")
                .then()
                .body("items.findAll { it.id == '%s' }".formatted(elsewhere.id()), hasSize(0));
    }

    @Test
    void refusesWhoHasNoTokenOrNoRight() {
        given().get(path(plan, "/equilibrium")).then().statusCode(401);
        as("platform-operator", plan.city())
                .get(path(plan, "/equilibrium"))
                .then()
                .statusCode(403);
        asDirector(plan.city())
                .header("Dgp-Tenant-Id", "another")
                .get(path(plan, "/equilibrium"))
                .then()
                .statusCode(403)
                .body("code", equalTo("missingPermission"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        asDirector(plan.city())
                .get(path(plan, "/equilibrium?atLeast=soon"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("atLeast"));
        asDirector(plan.city())
                .get(path(plan, "/equilibrium?since=1"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("since"));
        asDirector(plan.city())
                .get(path(plan, "/equilibrium?entity=none"))
                .then()
                .statusCode(404);
    }

    private static Estimate spend(int year, String section, long euros) {
        return Estimate.of(year, section, "EXPENDITURE", euros);
    }
}
