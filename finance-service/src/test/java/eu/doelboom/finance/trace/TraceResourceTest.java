package eu.doelboom.finance.trace;

import static eu.doelboom.finance.PlanOnTheBus.CITY;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TraceResourceTest {

    @Inject
    StrategicSide strategicSide;

    private PlanOnTheBus plan;

    @BeforeEach
    void publishPlan() {
        plan = strategicSide
                .aPlan()
                .announced()
                .action("a", Estimate.of(2026, "OPERATING", "REVENUE", 101), spend(2027, "OPERATING", 33))
                .action("b", Estimate.of(2026, "INVESTMENT", "REVENUE", 9).as("PERIODIC_RECOVERY", "NONE"))
                .action("c", Estimate.of(2026, "FINANCING", "REVENUE", 1_001).as("NONE", "LEASING"))
                .action("d", spend(2027, "FINANCING", 77).as("PERIODIC_REPAYMENT", "LEASING"))
                .action("e", spend(2027, "OPERATING", 50).in(PlanOnTheBus.COMPANY));
        equilibrium(plan);
        patch(
                "/openings/" + CITY,
                Map.of(
                        "carriedOver", "1000.50",
                        "unprocessed", Map.of("investment", "-20.25"),
                        "debts", List.of(Map.of("category", "OTHER", "amount", "333.33"))));
        patch("/funds/" + CITY, Map.of("years", List.of(Map.of("fiscalYear", 2027, "amount", "12.00"))));
        asDirector(plan.city())
                .body(Map.of(
                        "title",
                        "Fonds",
                        "entityId",
                        CITY,
                        "fiscalYear",
                        2027,
                        "section",
                        "OPERATING",
                        "direction",
                        "REVENUE",
                        "amount",
                        "5.05"))
                .post(path(plan, "/lines"))
                .then()
                .statusCode(201);
    }

    @Test
    void leadsEveryLineOfEveryYearBackToItsSources() {
        for (var line : StatementLine.values()) {
            for (int year = 2026; year <= 2028; year++) {
                var trace = trace(line.code(), year, "&pageSize=500");
                assertThat(sum(trace))
                        .as("%s in %d", line.code(), year)
                        .isEqualByComparingTo(trace.getString("amount"));
            }
        }
    }

    @Test
    void namesTheActionAndItsRevision() {
        var trace = trace("I.a", 2026, "");

        assertThat(trace.getInt("total")).isEqualTo(1);
        assertThat(trace.getString("items[0].kind")).isEqualTo("ESTIMATE");
        assertThat(trace.getString("items[0].actionId")).isEqualTo("a");
        assertThat(trace.getString("items[0].title")).isEqualTo("Actie a");
        assertThat(trace.getLong("items[0].revision")).isEqualTo(2);
        assertThat(trace.getString("items[0].contribution")).isEqualTo("101.00");
    }

    @Test
    void traversesPages() {
        int total = trace("IX", 2027, "").getInt("total");
        var sum = BigDecimal.ZERO;
        for (int page = 1; page <= total; page++) {
            sum = sum.add(sum(trace("IX", 2027, "&sort=-contribution&pageSize=1&page=" + page)));
        }

        assertThat(total).isEqualTo(9);
        assertThat(sum).isEqualByComparingTo(trace("IX", 2027, "").getString("amount"));
    }

    @Test
    void refusesAnUnknownLineAndAnImpossibleYear() {
        asDirector(plan.city())
                .get(path(plan, "/equilibrium/lines/X?year=2026"))
                .then()
                .statusCode(404);
        asDirector(plan.city())
                .get(path(plan, "/equilibrium/lines/I?year=2040"))
                .then()
                .statusCode(400)
                .body("issues[0].detail", equalTo("the plan spans 2026-2031"));
        asDirector(plan.city())
                .get(path(plan, "/equilibrium/lines/I"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("year"));
    }

    private JsonPath trace(String line, int year, String more) {
        var answer =
                asDirector(plan.city()).get(path(plan, "/equilibrium/lines/%s?year=%d%s".formatted(line, year, more)));
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static BigDecimal sum(JsonPath trace) {
        return trace.getList("items.contribution", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private void patch(String rest, Map<String, Object> body) {
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .body(body)
                .patch(path(plan, rest))
                .then()
                .statusCode(200);
    }

    private static Estimate spend(int year, String section, long euros) {
        return Estimate.of(year, section, "EXPENDITURE", euros);
    }
}
