package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The amendment of June 2026 of the Province of Limburg (council file 2026_PR_00110), to the euro: first what the plan
 * became, from its 76 actions, then what it was, from its totals.
 */
class LimburgJourneyTest {

    private static final Set<String> LEASING = Set.of("AC000008", "AC000016", "AC000058", "AC000059");
    private static final Set<String> RECOVERED = Set.of("AC000008", "AC000058");
    private static final BigDecimal OTHER_RECEIPT_2026 = new BigDecimal("14524");

    private final Path folder = RunningSuite.started().root().resolve("../shared/data/limburg");

    @Test
    void reproducesThePlanAfterTheAmendment() throws IOException {
        var table = published();
        var city = JourneyCity.of("PROVINCE");

        city.importFile(Files.readAllBytes(folder.resolve("objectives-actions-2026-2031.csv")))
                .then()
                .statusCode(200)
                .body("objectivesCreated", equalTo(31))
                .body("actionsCreated", equalTo(76));
        tagFinancing(city, table);
        settleRounding(city, table);
        city.note(
                "/openings/" + city.entityId(),
                Map.of(
                        "carriedOver",
                        "46787156.00",
                        "debts",
                        List.of(
                                Map.of("category", "LEASING", "amount", "20469304.00"),
                                Map.of("category", "CREDIT_INSTITUTION", "amount", "35377375.00"))));
        city.note("/funds/" + city.entityId(), Map.of("years", List.of()));

        var equilibrium = city.equilibrium();
        assertThat(table.differences(equilibrium, "nieuw")).isEmpty();
        assertThat(equilibrium.getString("verdict")).isEqualTo("IN_EQUILIBRIUM");
        assertThat(table.size()).isEqualTo(258);
        city.mustAddUp();
    }

    @Test
    void reproducesThePlanBeforeTheAmendment() throws IOException {
        var table = published();
        var city = JourneyCity.of("PROVINCE");

        city.newAction("AC-BEFORE", before(city, table));
        city.note(
                "/openings/" + city.entityId(),
                Map.of(
                        "carriedOver",
                        "36690327.00",
                        "debts",
                        List.of(
                                Map.of("category", "LEASING", "amount", "20469304.00"),
                                Map.of("category", "CREDIT_INSTITUTION", "amount", "83377375.00"))));

        assertThat(table.differences(city.equilibrium(), "referentie")).isEmpty();
    }

    /**
     * The actions are published in whole euros, each rounded by itself: in four places their sum is one euro off the
     * published total. That euro is put in as a line without objective, so that nothing hides behind a tolerance.
     */
    private static void settleRounding(JourneyCity city, PublishedTable table) {
        var equilibrium = city.equilibrium();
        for (var section : Map.of("OPERATING", "I.b.", "INVESTMENT", "II.b.").entrySet()) {
            var published = table.line("Budgettair resultaat", section.getValue(), "nieuw");
            published.forEach((year, total) -> {
                var name = section.getKey().toLowerCase(Locale.ROOT) + "Balance";
                var sum = new BigDecimal(equilibrium.getString(
                        "years.find { it.fiscalYear == %d }.budgetaryResult.%s.expenditure".formatted(year, name)));
                var rounding = total.subtract(sum);
                assertThat(rounding.abs()).isLessThanOrEqualTo(BigDecimal.ONE);
                if (rounding.signum() != 0) {
                    var line = city.line(year, section.getKey(), "EXPENDITURE", rounding);
                    line.put("title", "Afronding");
                    city.as("financial-director")
                            .body(line)
                            .post(city.finance("/lines"))
                            .then()
                            .statusCode(201);
                }
            });
        }
    }

    private PublishedTable published() throws IOException {
        var file = folder.resolve("m2-t3-amendment.csv");
        assumeTrue(
                Files.exists(file), "skipped: the published tables are not beside this checkout (shared/data/limburg)");
        return PublishedTable.read(file);
    }

    /** Says of each financing and recovered line what it is: the file itself does not. */
    private static void tagFinancing(JourneyCity city, PublishedTable table) {
        for (var code : Set.of("AC000008", "AC000016", "AC000044", "AC000058", "AC000059")) {
            var action = city.action(code);
            var lines = new ArrayList<Map<String, Object>>();
            for (Map<String, Object> line : action.<Map<String, Object>>getList("estimates")) {
                lines.addAll(tagged(city, code, line, table));
            }
            city.estimate(action, lines);
        }
    }

    private static List<Map<String, Object>> tagged(
            JourneyCity city, String code, Map<String, Object> line, PublishedTable table) {
        int year = (Integer) line.get("fiscalYear");
        var section = (String) line.get("section");
        var direction = (String) line.get("direction");
        var amount = new BigDecimal((String) line.get("amount"));
        if (section.equals("INVESTMENT") && direction.equals("REVENUE") && RECOVERED.contains(code)) {
            return List.of(tag(city.line(year, section, direction, amount), "PERIODIC_RECOVERY", "NONE"));
        }
        if (!section.equals("FINANCING")) {
            return List.of(city.line(year, section, direction, amount));
        }
        if (LEASING.contains(code)) {
            var role = direction.equals("EXPENDITURE") ? "PERIODIC_REPAYMENT" : "NONE";
            return List.of(tag(city.line(year, section, direction, amount), role, "LEASING"));
        }
        if (direction.equals("EXPENDITURE")) {
            return List.of(
                    tag(city.line(year, section, direction, amount), "PERIODIC_REPAYMENT", "CREDIT_INSTITUTION"));
        }
        return receipts(
                city,
                year,
                amount,
                table.line("Geraamde financi\u00eble schulden", "B.3.", "nieuw").get(year));
    }

    /** One published receipt is a new loan, periodic recoveries and, in 2026, something else. */
    private static List<Map<String, Object>> receipts(JourneyCity city, int year, BigDecimal whole, BigDecimal loan) {
        var other = year == 2026 ? OTHER_RECEIPT_2026 : BigDecimal.ZERO;
        var recovery = whole.subtract(loan).subtract(other);
        return List.of(
                tag(city.line(year, "FINANCING", "REVENUE", loan), "NONE", "CREDIT_INSTITUTION"),
                tag(city.line(year, "FINANCING", "REVENUE", recovery), "PERIODIC_RECOVERY", "NONE"),
                tag(city.line(year, "FINANCING", "REVENUE", other), "NONE", "NONE"));
    }

    private static List<Map<String, Object>> before(JourneyCity city, PublishedTable table) {
        var lines = new ArrayList<Map<String, Object>>();
        var debt = "Geraamde financi\u00eble schulden";
        for (int year = 2026; year <= 2031; year++) {
            lines.add(city.line(year, "OPERATING", "REVENUE", of(table, "Budgettair resultaat", "I.a.", year)));
            lines.add(city.line(year, "OPERATING", "EXPENDITURE", of(table, "Budgettair resultaat", "I.b.", year)));
            lines.add(city.line(year, "INVESTMENT", "EXPENDITURE", of(table, "Budgettair resultaat", "II.b.", year)));
            var leases = of(table, debt, "B.2.", year);
            var loans = of(table, debt, "B.3.", year);
            lines.add(tag(city.line(year, "FINANCING", "REVENUE", leases), "NONE", "LEASING"));
            lines.add(tag(city.line(year, "FINANCING", "REVENUE", loans), "NONE", "CREDIT_INSTITUTION"));
            lines.add(tag(
                    city.line(year, "FINANCING", "EXPENDITURE", of(table, debt, "C.2.", year)),
                    "PERIODIC_REPAYMENT",
                    "LEASING"));
            lines.add(tag(
                    city.line(year, "FINANCING", "EXPENDITURE", of(table, debt, "C.3.", year)),
                    "PERIODIC_REPAYMENT",
                    "CREDIT_INSTITUTION"));
            var recoveries = of(table, "Autofinancieringsmarge", "II.b.", year);
            var rest = of(table, "Budgettair resultaat", "IV.a.", year)
                    .subtract(leases)
                    .subtract(loans);
            var financing = rest.min(recoveries);
            lines.add(tag(city.line(year, "FINANCING", "REVENUE", financing), "PERIODIC_RECOVERY", "NONE"));
            lines.add(tag(city.line(year, "FINANCING", "REVENUE", rest.subtract(financing)), "NONE", "NONE"));
            var investment = recoveries.subtract(financing);
            var receipts = of(table, "Budgettair resultaat", "II.a.", year).subtract(investment);
            lines.add(tag(city.line(year, "INVESTMENT", "REVENUE", investment), "PERIODIC_RECOVERY", "NONE"));
            lines.add(city.line(year, "INVESTMENT", "REVENUE", receipts));
        }
        return lines;
    }

    private static BigDecimal of(PublishedTable table, String block, String line, int year) {
        return table.line(block, line, "referentie").get(year);
    }

    private static Map<String, Object> tag(Map<String, Object> line, String role, String debt) {
        line.put("selfFinancingRole", role);
        line.put("debtCategory", debt);
        return line;
    }
}
