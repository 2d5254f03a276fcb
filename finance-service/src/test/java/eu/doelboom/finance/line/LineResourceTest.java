package eu.doelboom.finance.line;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.PlanOnTheBus.OCMW;
import static eu.doelboom.finance.Requests.as;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineResourceTest {

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void announcePlan() {
        plan = strategicSide.aPlan().announced();
        equilibrium(plan);
    }

    @Test
    void countsALineFromItsCreationToItsRemoval() {
        var created = create(line("OPERATING", "REVENUE", "100.25"));
        created.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("noteRevision", equalTo(1));
        assertMargin("100.25");

        var where = created.header("Location");
        asDirector(plan.city())
                .header("If-Match", "\"1\"")
                .body(Map.of("amount", "60.00"))
                .patch(where)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Gemeentefonds"));
        assertMargin("60.00");

        asDirector(plan.city()).header("If-Match", "\"1\"").delete(where).then().statusCode(412);
        asDirector(plan.city()).header("If-Match", "\"2\"").delete(where).then().statusCode(204);
        assertMargin("0.00");
        asDirector(plan.city()).get(where).then().statusCode(404);
        asDirector(plan.city()).post(path(plan, "/recomputations")).then().body("equal", equalTo(true));
    }

    @Test
    void showsLinesInTheRowWithoutObjective() {
        create(line("OPERATING", "REVENUE", "100.25"));

        asDirector(plan.city())
                .get(path(plan, "/objectives"))
                .then()
                .body("transactionsWithoutObjective[1].operating.revenue", equalTo("100.25"))
                .body("generalTotal[1].total.balance", equalTo("100.25"));
    }

    @Test
    void takesAFinancingLineForWhatIsNeverRosierThanTheTruth() {
        create(line("FINANCING", "EXPENDITURE", "10.00"))
                .then()
                .body("selfFinancingRole", equalTo("PERIODIC_REPAYMENT"))
                .body("debtCategory", equalTo("CREDIT_INSTITUTION"));
        create(line("FINANCING", "REVENUE", "10.00"))
                .then()
                .body("selfFinancingRole", equalTo("NONE"))
                .body("debtCategory", equalTo("CREDIT_INSTITUTION"));
        create(line("OPERATING", "REVENUE", "10.00")).then().body("debtCategory", equalTo("NONE"));
    }

    @Test
    void createsOnceUnderOneKey() {
        var key = UUID.randomUUID().toString();
        var first = createUnder(key, line("OPERATING", "REVENUE", "5.00"));
        var again = createUnder(key, line("OPERATING", "REVENUE", "5.00"));

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        createUnder(key, line("OPERATING", "REVENUE", "6.00")).then().statusCode(422);
        asDirector(plan.city()).get(path(plan, "/lines")).then().body("total", equalTo(1));
    }

    @Test
    void takesAwayWhatAPatchSetsToNull() {
        var content = new HashMap<>(line("OPERATING", "REVENUE", "5.00"));
        content.put("account", "74000000");
        content.put("policyField", "0010");
        var where = create(content).then().statusCode(201).extract().header("Location");

        asDirector(plan.city())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"account\": null}")
                .patch(where)
                .then()
                .statusCode(200)
                .body("account", nullValue())
                .body("policyField", equalTo("0010"));
        asDirector(plan.city())
                .header("If-Match", "\"2\"")
                .body("{\"title\": null}")
                .patch(where)
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("title"));
    }

    @Test
    void namesEverythingThatThePlanDoesNotAllow() {
        var wrong = new HashMap<>(line("OPERATING", "REVENUE", "5.00"));
        wrong.putAll(Map.of(
                "entityId",
                "nobody",
                "fiscalYear",
                2040,
                "selfFinancingRole",
                "PERIODIC_REPAYMENT",
                "debtCategory",
                "LEASING"));

        create(wrong)
                .then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("entityId", "fiscalYear", "selfFinancingRole", "debtCategory"));
        create(Map.of("title", "")).then().statusCode(400).body("issues", hasSize(6));
    }

    @Test
    void refusesATagThatWouldCountOperatingMoneyTwice() {
        var wrong = new HashMap<>(line("OPERATING", "EXPENDITURE", "5.00"));
        wrong.put("selfFinancingRole", "PERIODIC_REPAYMENT");

        create(wrong).then().statusCode(400).body("issues.name", contains("selfFinancingRole"));
    }

    @Test
    void letsGoOfTheLinesOfAnEntityThatLeftThePlan() {
        var theirs = new HashMap<>(line("OPERATING", "REVENUE", "5.00"));
        theirs.put("entityId", OCMW);
        var removed = create(theirs).then().statusCode(201).extract().header("Location");
        var moved = create(theirs).then().statusCode(201).extract().header("Location");
        equilibrium(plan.announcedAs(Map.of("id", CITY, "code", "STAD", "name", "Stad", "kind", "MUNICIPALITY")));

        for (var change : List.of(Map.of("entityId", CITY), Map.of("title", "Blijft"))) {
            as("financial-director", plan.city(), Map.of("entities", List.of("STAD")))
                    .header("If-Match", "*")
                    .body(change)
                    .patch(moved)
                    .then()
                    .statusCode(403);
        }
        asDirector(plan.city())
                .header("If-Match", "*")
                .body(Map.of("title", "Blijft"))
                .patch(moved)
                .then()
                .statusCode(400)
                .body("issues.name", contains("entityId"));
        asDirector(plan.city())
                .header("If-Match", "*")
                .body(Map.of("entityId", CITY))
                .patch(moved)
                .then()
                .statusCode(200);
        asDirector(plan.city()).header("If-Match", "*").delete(removed).then().statusCode(204);
        assertMargin("5.00");
        asDirector(plan.city()).post(path(plan, "/recomputations")).then().body("equal", equalTo(true));
    }

    @Test
    void filtersAndSorts() {
        create(line("OPERATING", "REVENUE", "5.00"));
        create(line("INVESTMENT", "EXPENDITURE", "9.00"));

        asDirector(plan.city())
                .get(path(plan, "/lines?section=INVESTMENT&year=2027"))
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].amount", equalTo("9.00"));
        asDirector(plan.city()).get(path(plan, "/lines?sort=-amount")).then().body("items[0].amount", equalTo("9.00"));
    }

    @Test
    void letsOnlyThoseWhoKeepTheNoteWrite() {
        as("owner", plan.city())
                .body(line("OPERATING", "REVENUE", "5.00"))
                .post(path(plan, "/lines"))
                .then()
                .statusCode(403);
    }

    private void assertMargin(String amount) {
        asDirector(plan.city())
                .get(path(plan, "/equilibrium"))
                .then()
                .body("years[1].selfFinancingMargin.margin", equalTo(amount));
    }

    private Response create(Map<String, Object> line) {
        return asDirector(plan.city()).body(line).post(path(plan, "/lines"));
    }

    private Response createUnder(String key, Map<String, Object> line) {
        return asDirector(plan.city()).header("Idempotency-Key", key).body(line).post(path(plan, "/lines"));
    }

    private static Map<String, Object> line(String section, String direction, String amount) {
        return Map.of(
                "title",
                "Gemeentefonds",
                "entityId",
                CITY,
                "fiscalYear",
                2027,
                "section",
                section,
                "direction",
                direction,
                "amount",
                amount);
    }
}
