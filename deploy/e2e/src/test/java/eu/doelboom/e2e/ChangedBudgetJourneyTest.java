package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A department head changes the budget of one action, and the whole equilibrium moves as the law says. */
class ChangedBudgetJourneyTest {

    private static final BigDecimal X = new BigDecimal("250000.00");
    private static final int K = 2028;

    @Test
    void movesTheEquilibriumAsTheLawSays() throws Exception {
        // Given
        var city = JourneyCity.of("MUNICIPALITY");
        var action =
                city.newAction("AC1", List.of(city.line(K, "OPERATING", "EXPENDITURE", new BigDecimal("1000000"))));
        var before = city.equilibrium();
        try (var events = new EventStream(city)) {
            // When
            String line = action.getString("estimates[0].id");
            long revision = Long.parseLong(city.as("department-head")
                    .header("If-Match", "\"%d\"".formatted(action.getLong("revision")))
                    .body(Map.of("amount", "1250000.00"))
                    .patch(city.plan("/actions/%s/estimates/%s".formatted(action.getString("id"), line)))
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Plan-Revision"));
            // Then
            var after = city.equilibrium(revision);
            assertThat(after.getLong("planRevision")).isGreaterThanOrEqualTo(revision);
            for (int year = 2026; year <= 2031; year++) {
                inYearK(before, after, year, "budgetaryResult.operatingBalance.balance");
                inYearK(before, after, year, "budgetaryResult.operatingAndInvestmentBalance");
                inYearK(before, after, year, "budgetaryResult.budgetaryResult");
                fromYearK(before, after, year, "budgetaryResult.cumulativeBudgetaryResult");
                fromYearK(before, after, year, "budgetaryResult.availableBudgetaryResult");
                inYearK(before, after, year, "selfFinancingMargin.margin");
            }
            var told = events.next(revision);
            assertThat(told.getString("years.find { it.fiscalYear == %d }.availableBudgetaryResult".formatted(K)))
                    .isEqualTo(figure(after, K, "budgetaryResult.availableBudgetaryResult")
                            .toPlainString());
        }
        city.mustAddUp();
    }

    @Test
    void tracesALineOfTheStatementToItsActions() {
        var city = JourneyCity.of("MUNICIPALITY");
        city.newAction("AC1", List.of(city.line(K, "OPERATING", "EXPENDITURE", new BigDecimal("100.25"))));
        city.newAction("AC2", List.of(city.line(K, "OPERATING", "EXPENDITURE", new BigDecimal("200.50"))));
        city.equilibrium();

        var trace = city.request()
                .queryParam("year", K)
                .get(city.finance("/equilibrium/lines/I.b"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(trace.<String>getList("items.actionCode")).containsExactlyInAnyOrder("AC1", "AC2");
        var sum = trace.<String>getList("items.contribution").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("300.75");
    }

    private static void inYearK(JsonPath before, JsonPath after, int year, String figure) {
        falls(before, after, year, figure, year == K);
    }

    private static void fromYearK(JsonPath before, JsonPath after, int year, String figure) {
        falls(before, after, year, figure, year >= K);
    }

    private static void falls(JsonPath before, JsonPath after, int year, String figure, boolean byX) {
        assertThat(figure(before, year, figure).subtract(figure(after, year, figure)))
                .as("%s in %d", figure, year)
                .isEqualByComparingTo(byX ? X : BigDecimal.ZERO);
    }

    private static BigDecimal figure(JsonPath equilibrium, int year, String figure) {
        return new BigDecimal(equilibrium.getString("years.find { it.fiscalYear == %d }.%s".formatted(year, figure)));
    }
}
