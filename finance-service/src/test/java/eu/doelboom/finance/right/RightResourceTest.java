package eu.doelboom.finance.right;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.PlanOnTheBus.OCMW;
import static eu.doelboom.finance.Requests.as;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which plan and which amount of the financial note, and who keeps the figures of which entity. */
@QuarkusTest
class RightResourceTest {

    private static final String WAGES = "48231.00";
    private static final List<String> PUBLIC = List.of(
            "",
            "/equilibrium",
            "/debts",
            "/objectives",
            "/lines",
            "/equilibrium/lines/I.b?year=2027",
            "/equilibrium?atLeast=1");
    private static final List<String> COUNCIL = List.of("/openings/" + CITY, "/funds/" + CITY);

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void publishPlan() {
        plan = strategicSide
                .aPlan(strategicSide.aCity())
                .announced()
                .action(
                        "a",
                        spend(1_000),
                        spend(48_231).on("62000000"),
                        Estimate.of(2026, "OPERATING", "EXPENDITURE", 7).on("62010000"));
        equilibrium(plan);
    }

    private static Estimate spend(long euros) {
        return Estimate.of(2027, "OPERATING", "EXPENDITURE", euros);
    }

    private void sees(String role, List<String> places, boolean there) {
        places.forEach(
                place -> as(role, plan.city()).get(path(plan, place)).then().statusCode(there ? 200 : 404));
        as(role, plan.city()).get("/finance/v1/plans").then().statusCode(200).body("total", equalTo(there ? 1 : 0));
    }

    @Test
    void opensThePlanStepByStep() {
        sees("auditor", PUBLIC, true);
        sees("councillor", PUBLIC, false);
        sees("councillor", COUNCIL, false);
        sees("citizen", PUBLIC, false);

        equilibrium(plan.now("PROPOSED"));
        sees("councillor", PUBLIC, true);
        sees("councillor", COUNCIL, true);
        sees("citizen", PUBLIC, false);

        equilibrium(plan.now("ADOPTED"));
        sees("citizen", PUBLIC, true);
        as("citizen", plan.city()).get(path(plan, COUNCIL.get(0))).then().statusCode(403);
    }

    /** Waiting for a revision that never comes would tell that the plan exists. */
    @Test
    void tellsNobodyByWaitingThatADraftIsThere() {
        as("councillor", plan.city())
                .get(path(plan, "/equilibrium?atLeast=999"))
                .then()
                .statusCode(404);
        as("auditor", plan.city())
                .get(path(plan, "/equilibrium?atLeast=999"))
                .then()
                .statusCode(503);
    }

    @Test
    void changesNothingInTheNoteOfAnAdoptedPlan() {
        String line = create(line(CITY, "61000000")).path("id");
        equilibrium(plan.now("ADOPTED"));

        create(line(CITY, "61000000")).then().statusCode(409).body("code", equalTo("planAdopted"));
        for (var place : List.of("/openings/" + CITY, "/funds/" + CITY, "/lines/" + line)) {
            asDirector(plan.city())
                    .header("If-Match", "*")
                    .body(Map.of())
                    .patch(path(plan, place))
                    .then()
                    .statusCode(409);
        }
        asDirector(plan.city())
                .header("If-Match", "*")
                .delete(path(plan, "/lines/" + line))
                .then()
                .statusCode(409);
        as("auditor", plan.city())
                .post(path(plan, "/recomputations"))
                .then()
                .statusCode(201)
                .body("equal", equalTo(true));
    }

    @Test
    void hidesCostsOfPersonsInATraceAndKeepsTheTotalWhole() {
        var trace = path(plan, "/equilibrium/lines/I.b?year=2027&sort=-amount");

        asDirector(plan.city())
                .get(trace)
                .then()
                .body("amount", equalTo("49231.00"))
                .body("items.amount", contains(WAGES, "1000.00"))
                .body("hidden", nullValue());
        as("owner", plan.city())
                .get(trace)
                .then()
                .statusCode(200)
                .body("amount", equalTo("49231.00"))
                .body("items", hasSize(2))
                .body(not(containsString("48231")))
                .body("items.find { it.hidden != null }.hidden", contains("amount", "contribution"))
                .body("hidden", equalTo(1));
    }

    @Test
    void hidesCostsOfPersonsAmongTheLines() {
        create(line(CITY, "62000000")).then().statusCode(201).body("amount", equalTo(WAGES));
        String id = create(line(OCMW, "62000000")).path("id");
        create(line(OCMW, "61000000"));

        as("programme-director", plan.city())
                .get(path(plan, "/lines?sort=-amount"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.amount != null }", hasSize(1))
                .body("hidden", equalTo(2));
        as("programme-director", plan.city())
                .get(path(plan, "/lines/" + id))
                .then()
                .body(not(containsString(WAGES)))
                .body("hidden", contains("amount"));
        as("erp-client", plan.city()).get(path(plan, "/lines/" + id)).then().body("amount", equalTo(WAGES));
    }

    /** Sorting by an amount that is hidden would tell between which others it lies. */
    @Test
    void doesNotSortByWhatItHides() {
        var order = path(plan, "/equilibrium/lines/IX?year=2027&sort=amount");

        List<String> first = as("owner", plan.city()).get(order).path("items.amount");
        assertThat(first).containsSubsequence("1000.00", null, null).hasSize(3);
    }

    @Test
    void letsAFinancialDirectorKeepFiguresOfHisEntitiesOnly() {
        var bound = Map.of("entities", List.of("OCMW"));
        String theirs = create(line(CITY, "61000000")).path("id");
        for (var place : List.of("/openings/", "/funds/")) {
            as("financial-director", plan.city(), bound)
                    .header("If-Match", "\"0\"")
                    .body(Map.of())
                    .patch(path(plan, place + OCMW))
                    .then()
                    .statusCode(200);
            as("financial-director", plan.city(), bound)
                    .header("If-Match", "\"0\"")
                    .body(Map.of())
                    .patch(path(plan, place + CITY))
                    .then()
                    .statusCode(403);
        }
        String own = as("financial-director", plan.city(), bound)
                .body(line(OCMW, "61000000"))
                .post(path(plan, "/lines"))
                .path("id");
        as("financial-director", plan.city(), bound)
                .body(line(CITY, "61000000"))
                .post(path(plan, "/lines"))
                .then()
                .statusCode(403);
        as("financial-director", plan.city(), bound)
                .header("If-Match", "*")
                .body(Map.of("entityId", CITY))
                .patch(path(plan, "/lines/" + own))
                .then()
                .statusCode(403);
        as("financial-director", plan.city(), bound)
                .header("If-Match", "*")
                .delete(path(plan, "/lines/" + theirs))
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> line(String entity, String account) {
        return new HashMap<>(Map.of(
                "title",
                "Lijn",
                "entityId",
                entity,
                "fiscalYear",
                2027,
                "section",
                "OPERATING",
                "direction",
                "EXPENDITURE",
                "account",
                account,
                "amount",
                WAGES));
    }

    private Response create(Map<String, Object> line) {
        return asDirector(plan.city()).body(line).post(path(plan, "/lines"));
    }
}
