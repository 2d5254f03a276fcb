package eu.doelboom.e2e;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The published M2 and T3 of the amendment, and where each of their lines stands in our equilibrium. */
final class PublishedTable {

    private static final Map<String, String> BUDGETARY_RESULT = Map.ofEntries(
            Map.entry("I.", "operatingBalance.balance"),
            Map.entry("I.a.", "operatingBalance.revenue"),
            Map.entry("I.b.", "operatingBalance.expenditure"),
            Map.entry("II.", "investmentBalance.balance"),
            Map.entry("II.a.", "investmentBalance.revenue"),
            Map.entry("II.b.", "investmentBalance.expenditure"),
            Map.entry("III.", "operatingAndInvestmentBalance"),
            Map.entry("IV.", "financingBalance.balance"),
            Map.entry("IV.a.", "financingBalance.revenue"),
            Map.entry("IV.b.", "financingBalance.expenditure"),
            Map.entry("V.", "budgetaryResult"),
            Map.entry("VI.", "previousYearCumulativeBudgetaryResult.total"),
            Map.entry("VI.a.", "previousYearCumulativeBudgetaryResult.carriedOver"),
            Map.entry("VII.", "cumulativeBudgetaryResult"),
            Map.entry("IX.", "availableBudgetaryResult"));
    private static final Map<String, String> MARGIN = Map.of(
            "I.", "operatingBalance",
            "II.", "netPeriodicRepayments",
            "II.a.", "periodicRepayments",
            "II.b.", "periodicRecoveries",
            "III.", "margin");
    private static final Map<String, String> ADJUSTED = Map.of(
            "I.", "margin",
            "II.", "correction",
            "II.a.", "periodicRepayments",
            "II.b.", "adjustedRepayments",
            "III.", "adjustedMargin");
    private static final Map<String, String> DEBT =
            Map.of("A", "opening", "B", "newDebt", "C", "repayments", "D", "closing");

    private final List<CSVRecord> rows;

    private PublishedTable(List<CSVRecord> rows) {
        this.rows = rows;
    }

    static PublishedTable read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return new PublishedTable(parser.getRecords());
        }
    }

    /** Every published figure of a column that our equilibrium does not reproduce within one euro. */
    List<String> differences(JsonPath equilibrium, String column) {
        var differences = new ArrayList<String>();
        for (var row : rows) {
            int year = Integer.parseInt(row.get("jaar"));
            var ours = new BigDecimal(
                    equilibrium.getString("years.find { it.fiscalYear == %d }.%s".formatted(year, path(row))));
            var published = new BigDecimal(row.get(column));
            if (ours.subtract(published).abs().compareTo(BigDecimal.ONE) > 0) {
                differences.add("%s / %s / %d: published %s, ours %s"
                        .formatted(row.get("blok"), row.get("lijn"), year, published, ours));
            }
        }
        return differences;
    }

    int size() {
        return rows.size();
    }

    /** The amounts of one line by year. */
    Map<Integer, BigDecimal> line(String block, String line, String column) {
        var amounts = new TreeMap<Integer, BigDecimal>();
        rows.stream()
                .filter(row -> row.get("blok").equals(block) && row.get("lijn").startsWith(line + " "))
                .forEach(row -> amounts.put(Integer.parseInt(row.get("jaar")), new BigDecimal(row.get(column))));
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("no line %s in %s".formatted(line, block));
        }
        return amounts;
    }

    private static String path(CSVRecord row) {
        var line = row.get("lijn");
        var number = line.split(" ")[0];
        return switch (row.get("blok")) {
            case "Budgettair resultaat" -> "budgetaryResult." + BUDGETARY_RESULT.get(number);
            case "Autofinancieringsmarge" -> "selfFinancingMargin." + MARGIN.get(number);
            case "Gecorrigeerde Autofinancieringsmarge" -> "adjustedSelfFinancingMargin." + ADJUSTED.get(number);
            case "Geconsolideerd financieel evenwicht" -> consolidated(line);
            case "Geraamde financi\u00eble schulden" -> debt(number);
            default -> throw new IllegalArgumentException(row.get("blok"));
        };
    }

    private static String consolidated(String line) {
        if (line.startsWith("III.") || line.startsWith("Totale gecorrigeerde")) {
            return "adjustedSelfFinancingMargin.adjustedMargin";
        }
        return line.startsWith("II.") || line.startsWith("Totale Auto")
                ? "selfFinancingMargin.margin"
                : "budgetaryResult.availableBudgetaryResult";
    }

    private static String debt(String number) {
        var field = DEBT.get(number.substring(0, 1));
        if (number.length() <= 2) {
            return "debt." + field;
        }
        var category = number.charAt(2) == '2' ? "LEASING" : "CREDIT_INSTITUTION";
        return "debt.byCategory.find { it.category == '%s' }.%s".formatted(category, field);
    }
}
