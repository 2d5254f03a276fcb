package eu.doelboom.finance.note;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.Requests.as;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteResourceTest {

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void announcePlan() {
        plan = strategicSide.aPlan().announced();
        equilibrium(plan);
    }

    @Test
    void setsOpeningsAndReckonsAnew() {
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "carriedOver", "1000.50",
                        "unprocessed", Map.of("operating", "-0.50"),
                        "debts", List.of(Map.of("category", "LEASING", "amount", "100.00"))))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("noteRevision", equalTo(1))
                .body("unprocessed.operating", equalTo("-0.50"));

        asDirector(plan.city())
                .get(path(plan, "/equilibrium"))
                .then()
                .header("ETag", equalTo("\"1-1\""))
                .body("years[0].budgetaryResult.previousYearCumulativeBudgetaryResult.carriedOver", equalTo("1000.50"))
                .body("years[0].budgetaryResult.availableBudgetaryResult", equalTo("1000.00"))
                .body("years[0].adjustedSelfFinancingMargin.adjustedRepayments", equalTo("8.00"));
    }

    @Test
    void makesZeroOfWhatAPatchTakesAway() {
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "carriedOver", "1000.50",
                        "unprocessed", Map.of("operating", "-0.50", "investment", "2.00"),
                        "debts", List.of(Map.of("category", "LEASING", "amount", "100.00"))))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(200);

        asDirector(plan.city())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"carriedOver\": null, \"unprocessed\": {\"operating\": null}}")
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(200)
                .body("carriedOver", equalTo("0.00"))
                .body("unprocessed.operating", equalTo("0.00"))
                .body("unprocessed.investment", equalTo("2.00"))
                .body("debts.find { it.category == 'LEASING' }.amount", equalTo("100.00"));
    }

    @Test
    void leavesWhatAChangeDoesNotName() {
        change("/openings/" + CITY, "\"0\"", Map.of("carriedOver", "10.00")).statusCode(200);
        change("/openings/" + CITY, "\"1\"", Map.of("debts", List.of(Map.of("category", "OTHER", "amount", "3.00"))))
                .statusCode(200)
                .body("carriedOver", equalTo("10.00"))
                .body("debts.amount", contains("0.00", "0.00", "3.00"));
    }

    @Test
    void demandsTheVersionThatWasSeen() {
        asDirector(plan.city())
                .body(Map.of("carriedOver", "1.00"))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(428)
                .body("code", equalTo("preconditionRequired"));
        change("/openings/" + CITY, "\"5\"", Map.of("carriedOver", "1.00"))
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        change(
                        "/openings/" + CITY,
                        "\"0\"",
                        Map.of("carriedOver", "1.005", "unknown", 1, "debts", List.of(Map.of("category", "GIFT"))))
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder("carriedOver", "unknown", "debts[0].category", "debts[0].amount"));
        change("/openings/" + CITY, "\"0\"", Map.of("debts", List.of(Map.of("category", "NONE", "amount", "1.00"))))
                .statusCode(400)
                .body("issues.name", contains("debts[0].category"));
    }

    @Test
    void refusesToSplitThePreviousResultInARegimeThatDoesNot() {
        var older = strategicSide.aPlan().under("BBC_2020").announced();
        equilibrium(older);

        asDirector(older.city())
                .header("If-Match", "\"0\"")
                .body(Map.of("unprocessed", Map.of("operating", "1.00")))
                .patch(path(older, "/openings/" + CITY))
                .then()
                .statusCode(400)
                .body("issues.name", contains("unprocessed"));
    }

    @Test
    void setsUnavailableFundsByYear() {
        change("/funds/" + CITY, "\"0\"", Map.of("years", List.of(Map.of("fiscalYear", 2027, "amount", "40.00"))))
                .statusCode(200)
                .body("years.amount", contains("0.00", "40.00", "0.00", "0.00", "0.00", "0.00"));

        asDirector(plan.city())
                .get(path(plan, "/equilibrium"))
                .then()
                .body("verdict", equalTo("NOT_IN_EQUILIBRIUM"))
                .body("findings.fiscalYear", contains(2027))
                .body("years[1].budgetaryResult.unavailableFunds", equalTo("40.00"));
        change("/funds/" + CITY, "\"1\"", Map.of("years", List.of(Map.of("fiscalYear", 2040, "amount", "1.00"))))
                .statusCode(400)
                .body("issues.name", contains("years[0].fiscalYear"));
    }

    @Test
    void letsOnlyThoseWhoKeepTheNoteChangeIt() {
        as("councillor", plan.city())
                .header("If-Match", "\"0\"")
                .body(Map.of("carriedOver", "1.00"))
                .patch(path(plan, "/openings/" + CITY))
                .then()
                .statusCode(403);
        as("auditor", plan.city()).get(path(plan, "/openings/" + CITY)).then().statusCode(200);
        as("auditor", plan.city()).get(path(plan, "/openings/nobody")).then().statusCode(404);
    }

    private io.restassured.response.ValidatableResponse change(String rest, String tag, Map<String, Object> body) {
        return asDirector(plan.city())
                .header("If-Match", tag)
                .body(body)
                .patch(path(plan, rest))
                .then();
    }
}
