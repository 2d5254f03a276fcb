package eu.doelboom.finance.report;

import static eu.doelboom.finance.Requests.amount;
import static eu.doelboom.finance.Requests.asDirector;
import static eu.doelboom.finance.Requests.equilibrium;
import static eu.doelboom.finance.Requests.path;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.finance.PlanOnTheBus;
import eu.doelboom.finance.PlanOnTheBus.Estimate;
import eu.doelboom.finance.StrategicSide;
import eu.doelboom.finance.equilibrium.BasisFixture;
import eu.doelboom.finance.equilibrium.LimburgAmendment;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The 76 actions of a real province add up to its published statement")
class LimburgResourceTest {

    private static final Path ACTIONS = Path.of(System.getProperty("doelboom.root", ".."))
            .resolve("../shared/data/limburg/objectives-actions-2026-2031.csv");

    /**
     * Euros by which a line may differ: one, except where rounded lines meet. The actions are printed rounded, each on its
     * own, which adds up to 3 EUR in a cumulative line; an adjusted line adds the rounding of the 8 %.
     */
    private static final Map<String, Integer> TOLERANCE = Map.of("IX", 3, "adjusted.III", 2);

    private static final Map<String, String> FIGURES = Map.of(
            "I", "budgetaryResult.operatingBalance.balance",
            "II", "budgetaryResult.investmentBalance.balance",
            "IV", "budgetaryResult.financingBalance.balance",
            "IX", "budgetaryResult.availableBudgetaryResult",
            "margin.II.b", "selfFinancingMargin.periodicRecoveries",
            "margin.III", "selfFinancingMargin.margin",
            "adjusted.II.b", "adjustedSelfFinancingMargin.adjustedRepayments",
            "adjusted.III", "adjustedSelfFinancingMargin.adjustedMargin",
            "debt.D", "debt.closing");

    private static final LimburgAmendment PUBLISHED = LimburgAmendment.AFTER;

    @Inject
    StrategicSide strategicSide;

    @Test
    void reproducesThePublishedStatementFromTheActions() throws IOException {
        assumeThat(ACTIONS).as("the data of the province are not at hand").exists();
        var plan = strategicSide.aPlan().announcedAs(province());
        new Tagging(plan).publish(Files.readAllLines(ACTIONS));
        setOpenings(plan);

        var answer = equilibrium(plan);

        assertThat(answer.getString("verdict")).isEqualTo("IN_EQUILIBRIUM");
        FIGURES.forEach((line, figure) -> assertPrinted(answer, line, figure));
        assertProven(plan);
    }

    private static void assertProven(PlanOnTheBus plan) {
        asDirector(plan.city()).post(path(plan, "/recomputations")).then().body("equal", equalTo(true));
        var rows =
                asDirector(plan.city()).get(path(plan, "/objectives?level=1")).jsonPath();
        assertThat(rows.getList("items.collect { it.years[0].operating.expenditure }", String.class))
                .as("objectives in 2026")
                .containsExactly("135210418.00", "17440563.00", "94653290.00");
    }

    private static void assertPrinted(JsonPath answer, String line, String figure) {
        var tolerance = BigDecimal.valueOf(TOLERANCE.getOrDefault(line, 1));
        BasisFixture.years().forEach(year -> assertThat(amount(answer, year, figure))
                .as("%s in %d", line, year)
                .isCloseTo(BigDecimal.valueOf(PUBLISHED.printed(line, year)), within(tolerance)));
    }

    private static Map<String, Object> province() {
        return Map.of("id", PlanOnTheBus.CITY, "code", "PROV", "name", "provincie", "kind", "PROVINCE");
    }

    private static void setOpenings(PlanOnTheBus plan) {
        equilibrium(plan);
        var opening = Map.of(
                "carriedOver",
                PUBLISHED.printed("VI", 2026) + ".00",
                "debts",
                List.of(
                        Map.of("category", "LEASING", "amount", PUBLISHED.printed("debt.A.LEASING", 2026) + ".00"),
                        Map.of(
                                "category",
                                "CREDIT_INSTITUTION",
                                "amount",
                                PUBLISHED.printed("debt.A.CREDIT_INSTITUTION", 2026) + ".00")));
        asDirector(plan.city())
                .header("If-Match", "\"0\"")
                .body(opening)
                .patch(path(plan, "/openings/" + PlanOnTheBus.CITY))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    /** Publishes the tree, and spreads the tags that the tree does not carry over the lines that can carry them. */
    private static final class Tagging {

        private final PlanOnTheBus plan;
        private final Map<String, Long> left = new HashMap<>();

        Tagging(PlanOnTheBus plan) {
            this.plan = plan;
            for (int year = 2026; year <= 2031; year++) {
                long inFinancing = LimburgAmendment.recoveriesInFinancing(year);
                left.put("INVESTMENT" + year, PUBLISHED.printed("margin.II.b", year) - inFinancing);
                left.put("FINANCING" + year, inFinancing);
                left.put("NEW_LEASING" + year, PUBLISHED.printed("debt.B.LEASING", year));
                left.put("NEW_CREDIT" + year, PUBLISHED.printed("debt.B.CREDIT_INSTITUTION", year));
                left.put("LEASING" + year, PUBLISHED.printed("debt.C.LEASING", year));
            }
        }

        void publish(List<String> rows) {
            var cells = rows.stream().skip(1).map(Tagging::cells).toList();
            cells.stream()
                    .filter(row -> row.get(1).equals("BD"))
                    .map(row -> row.get(0))
                    .distinct()
                    .forEach(code -> plan.objective(code, 1, null));
            cells.stream()
                    .filter(row -> row.get(1).equals("AP"))
                    .map(row -> List.of(row.get(0), row.get(2)))
                    .distinct()
                    .forEach(row -> plan.objective(row.get(0), 2, row.get(1)));
            cells.stream()
                    .filter(row -> row.get(1).equals("AC"))
                    .collect(groupingBy(row -> row.get(0)))
                    .forEach((code, action) -> plan.action(code, action.get(0).get(3), estimates(action)));
        }

        private List<Estimate> estimates(List<List<String>> rows) {
            var estimates = new ArrayList<Estimate>();
            for (var row : rows) {
                var section = Map.of(
                                "Exploitatie", "OPERATING", "Investeringen", "INVESTMENT", "Financiering", "FINANCING")
                        .get(row.get(7));
                var direction = row.get(8).equals("Uitgaven") ? "EXPENDITURE" : "REVENUE";
                for (int year = 2026; year <= 2031; year++) {
                    long amount = Long.parseLong(row.get(9 + year - 2026));
                    tagged(estimates, Estimate.of(year, section, direction, amount));
                }
            }
            return estimates;
        }

        private void tagged(List<Estimate> estimates, Estimate line) {
            long rest = line.euros();
            if (line.direction().equals("REVENUE") && !line.section().equals("OPERATING")) {
                rest = take(estimates, line.section(), line.as("PERIODIC_RECOVERY", "NONE"), rest);
            }
            if (line.section().equals("FINANCING") && line.direction().equals("REVENUE")) {
                rest = take(estimates, "NEW_LEASING", line.as("NONE", "LEASING"), rest);
                rest = take(estimates, "NEW_CREDIT", line.as("NONE", "CREDIT_INSTITUTION"), rest);
            }
            if (line.section().equals("FINANCING") && line.direction().equals("EXPENDITURE")) {
                rest = take(estimates, "LEASING", line.as("PERIODIC_REPAYMENT", "LEASING"), rest);
                add(estimates, line.as("PERIODIC_REPAYMENT", "CREDIT_INSTITUTION"), rest);
            } else {
                add(estimates, line, rest);
            }
        }

        private long take(List<Estimate> estimates, String tag, Estimate line, long rest) {
            long taken = Math.min(rest, left.get(tag + line.year()));
            left.merge(tag + line.year(), -taken, Long::sum);
            add(estimates, line, taken);
            return rest - taken;
        }

        private static void add(List<Estimate> estimates, Estimate line, long euros) {
            if (euros != 0) {
                estimates.add(new Estimate(
                        line.entityId(),
                        line.year(),
                        line.section(),
                        line.direction(),
                        line.role(),
                        line.debt(),
                        euros,
                        line.account()));
            }
        }

        private static List<String> cells(String row) {
            var cells = new ArrayList<String>();
            var rest = row;
            while (!rest.isEmpty()) {
                boolean quoted = rest.startsWith("\"");
                int end = quoted ? rest.indexOf("\",") + 1 : rest.indexOf(',');
                end = end <= 0 ? rest.length() : end;
                cells.add(quoted ? rest.substring(1, end - 1) : rest.substring(0, end));
                rest = end < rest.length() ? rest.substring(end + 1) : "";
            }
            return cells;
        }
    }
}
