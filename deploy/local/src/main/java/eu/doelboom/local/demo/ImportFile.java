package eu.doelboom.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan as the table that the import of plan-service reads: one row per element and kind of money. */
final class ImportFile {
    private static final String COLUMNS =
            "code,niveau,ouder,titel,van,tot,categorie,soort,entiteit,algemene_rekening,beleidsveld,rol,schuld";
    private static final int SCALE = 2;

    private ImportFile() {}

    static String of(CityPlan plan) {
        var byAction = plan.estimates().stream()
                .collect(Collectors.groupingBy(one -> one.action().code()));
        var rows = new ArrayList<String>();
        rows.add(COLUMNS
                + IntStream.rangeClosed(Tree.FIRST_YEAR, Tree.LAST_YEAR)
                        .mapToObj(year -> "," + year)
                        .collect(Collectors.joining()));
        for (var element : plan.elements()) {
            rows.addAll(rows(element, byAction));
        }
        return String.join("\n", rows) + "\n";
    }

    private static List<String> rows(Element element, Map<String, List<Estimate>> byAction) {
        var estimates = byAction.getOrDefault(element.code(), List.of());
        if (estimates.isEmpty()) {
            return List.of(start(element) + ",,,,,,," + ",".repeat(Money.YEARS));
        }
        return estimates.stream()
                .map(estimate -> start(element) + money(estimate))
                .toList();
    }

    private static String start(Element element) {
        return String.join(
                ",",
                element.code(),
                element.level(),
                element.parent(),
                quoted(element.title()),
                String.format(Locale.ROOT, "01/01/%d", element.from()),
                String.format(Locale.ROOT, "31/12/%d", element.to()));
    }

    private static String money(Estimate estimate) {
        var purse = estimate.purse();
        return ","
                + String.join(
                        ",",
                        purse.section(),
                        purse.direction(),
                        estimate.entity(),
                        purse.account(),
                        estimate.policyField(),
                        "",
                        "",
                        estimate.cents().stream().map(ImportFile::cell).collect(Collectors.joining(",")));
    }

    /** An empty cell where there is no money: an estimate of nothing is not an estimate. */
    private static String cell(long cents) {
        return cents == 0 ? "" : amount(cents);
    }

    static String amount(long cents) {
        return BigDecimal.valueOf(cents, SCALE).toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
