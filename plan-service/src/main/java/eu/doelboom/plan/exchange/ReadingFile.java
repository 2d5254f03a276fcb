package eu.doelboom.plan.exchange;

import eu.doelboom.plan.action.EstimateRules;
import eu.doelboom.plan.multiyearplan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole objectives-and-actions file into elements. Rows of the same code belong together. Rows of upper levels
 * and of the whole plan may carry sums: they are held against what lies below them and a difference is a finding.
 */
class ReadingFile {

    private static final List<String> REQUIRED =
            List.of(Columns.CODE, Columns.LEVEL, Columns.TITLE, Columns.SECTION, Columns.DIRECTION);

    private static final int MAX_NAME = 60;

    private final CsvFile file;
    private final Plan plan;
    private final RowReader rows;
    private final Findings findings;
    private final List<Integer> years;
    private final Map<String, ImportedElement> elements = new LinkedHashMap<>();
    private final Map<String, EstimateRules> rules = new LinkedHashMap<>();
    private final List<StatedSum> sums = new ArrayList<>();

    ReadingFile(CsvFile file, Plan plan, Map<String, UUID> entities, @Nullable UUID defaultEntity, Findings findings) {
        this.file = file;
        this.plan = plan;
        this.findings = findings;
        rows = new RowReader(file, plan, entities, defaultEntity, findings);
        years = IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
                .filter(year -> file.has(Integer.toString(year)))
                .boxed()
                .toList();
    }

    List<ImportedElement> read() {
        columnsMustBeThere();
        findings.refuseIfAny();
        file.rows().forEach(this::read);
        parentsMustExist();
        if (findings.isEmpty()) {
            new SumCheck(elements, findings).hold(sums);
        }
        return List.copyOf(elements.values());
    }

    private void columnsMustBeThere() {
        REQUIRED.stream()
                .filter(column -> !file.has(column))
                .forEach(column -> findings.add(1, column, "this column is missing", null));
        for (var column : file.columns().keySet()) {
            boolean year = column.matches("\\d{4}");
            if (!year && !Columns.know(column)) {
                findings.add(1, named(column), "this column is not known here", null);
            } else if (year && !plan.covers(Integer.parseInt(column))) {
                findings.add(
                        1,
                        column,
                        "must lie in the plan period %d-%d".formatted(plan.firstYear(), plan.lastYear()),
                        column);
            }
        }
        if (years.isEmpty()) {
            findings.add(1, Integer.toString(plan.firstYear()), "no column of a fiscal year is there", null);
        }
    }

    /** What a header says may be anything; it is repeated as far as it can be read. */
    private static String named(String column) {
        var text = column.replaceAll("\\p{Cntrl}", " ");
        return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME) + "...";
    }

    private void read(CSVRecord row) {
        if (!rows.isText(row)) {
            return;
        }
        if (rows.text(row, Columns.LEVEL).equalsIgnoreCase(Columns.WHOLE_PLAN)) {
            stateSum(row, "");
            return;
        }
        rows.level(row).ifPresent(level -> {
            var code = rows.text(row, Columns.CODE);
            var element = elements.get(code);
            if (element == null) {
                element = rows.element(row, level);
                elements.put(code, element);
                rules.put(code, new EstimateRules(plan));
            } else if (element.level() != level) {
                findings.add(RowReader.number(row), Columns.LEVEL, "differs from row " + element.row(), code);
            } else if (!code.isEmpty()) {
                rows.mustAgree(row, element);
            }
            if (level == plan.actionLevel()) {
                rows.estimates(row, years, ruleOf(code), element);
            } else {
                stateSum(row, code);
            }
        });
    }

    private EstimateRules ruleOf(String code) {
        return rules.computeIfAbsent(code, absent -> new EstimateRules(plan));
    }

    private void stateSum(CSVRecord row, String code) {
        var section = Words.section(rows.text(row, Columns.SECTION));
        var direction = Words.direction(rows.text(row, Columns.DIRECTION));
        if (section.isPresent() && direction.isPresent()) {
            years.forEach(year -> sums.add(new StatedSum(
                    RowReader.number(row), code, section.get(), direction.get(), year, rows.amount(row, year))));
        }
    }

    private void parentsMustExist() {
        for (var element : elements.values()) {
            var parent = elements.get(element.parentCode());
            if (parent != null && parent.level() != element.level() - 1) {
                findings.add(
                        element.row(), Columns.PARENT, "must be one level above this element", element.parentCode());
            }
        }
    }
}
