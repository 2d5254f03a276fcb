package eu.doelboom.plan.exchange;

import eu.doelboom.plan.action.ActionContent;
import eu.doelboom.plan.action.EstimateRules;
import eu.doelboom.plan.action.PlausibleDay;
import eu.doelboom.plan.estimate.DebtCategory;
import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.estimate.PrudentDefaults;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.estimate.SelfFinancingRole;
import eu.doelboom.plan.multiyearplan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads single cells of a row and notes what is wrong with them. */
class RowReader {

    private static final DateTimeFormatter BELGIAN_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_CODE = 60;
    private static final int MAX_TITLE = 500;

    private final CsvFile file;
    private final Plan plan;
    private final Map<String, UUID> entities;
    private final @Nullable UUID defaultEntity;
    private final Findings findings;

    RowReader(CsvFile file, Plan plan, Map<String, UUID> entities, @Nullable UUID defaultEntity, Findings findings) {
        this.file = file;
        this.plan = plan;
        this.entities = entities;
        this.defaultEntity = defaultEntity;
        this.findings = findings;
    }

    String text(CSVRecord row, String column) {
        return file.cell(row, column);
    }

    static long number(CSVRecord row) {
        return row.getRecordNumber();
    }

    /** Position of the level that the row names; empty and noted when the plan has no such level. */
    Optional<Integer> level(CSVRecord row) {
        var word = text(row, Columns.LEVEL);
        for (int position = 1; position <= plan.actionLevel(); position++) {
            if (plan.level(position).code().equalsIgnoreCase(word)) {
                return Optional.of(position);
            }
        }
        var known = plan.levels().stream().map(level -> level.code()).toList();
        findings.add(number(row), Columns.LEVEL, "must be one of " + known, word);
        return Optional.empty();
    }

    ImportedElement element(CSVRecord row, int level) {
        var code = text(row, Columns.CODE);
        var title = text(row, Columns.TITLE);
        require(row, Columns.CODE, code, MAX_CODE);
        require(row, Columns.TITLE, title, MAX_TITLE);
        var period = new ActionContent.Period(date(row, Columns.FROM), date(row, Columns.TO));
        if (!period.isInOrder()) {
            findings.add(number(row), Columns.TO, "must not lie before " + Columns.FROM, text(row, Columns.TO));
        }
        var term = new ImportedTerm(period, file.has(Columns.FROM), file.has(Columns.TO));
        return new ImportedElement(number(row), code, level, parent(row, level), title, term);
    }

    /** Whether every cell holds characters only; what a database cannot store is noted. */
    boolean isText(CSVRecord row) {
        boolean text = true;
        for (var column : file.columns().keySet()) {
            if (text(row, column).indexOf('\0') >= 0) {
                findings.add(number(row), column, "must not hold the character NUL", null);
                text = false;
            }
        }
        return text;
    }

    /** A later row of an element says the same of it as the first, or nothing. */
    void mustAgree(CSVRecord row, ImportedElement element) {
        var title = text(row, Columns.TITLE);
        if (!title.isEmpty() && !title.equals(element.title())) {
            findings.add(number(row), Columns.TITLE, "differs from row " + element.row(), title);
        }
        if (element.level() > 1) {
            var column = parentColumn(element.level());
            var parent = text(row, column);
            if (!parent.isEmpty() && !parent.equals(element.parentCode())) {
                findings.add(number(row), column, "differs from row " + element.row(), parent);
            }
        }
    }

    private String parent(CSVRecord row, int level) {
        if (level == 1) {
            return "";
        }
        var column = parentColumn(level);
        var parent = text(row, column);
        if (parent.isEmpty()) {
            findings.add(number(row), column, "must name the element right above", "");
        }
        return parent;
    }

    private String parentColumn(int level) {
        if (file.has(Columns.PARENT)) {
            return Columns.PARENT;
        }
        return level == plan.actionLevel() ? Columns.ACTION_PLAN : Columns.OBJECTIVE;
    }

    private void require(CSVRecord row, String column, String value, int max) {
        if (value.isEmpty() || value.length() > max) {
            findings.add(number(row), column, "must have 1 to %d characters".formatted(max), value);
        }
    }

    private @Nullable LocalDate date(CSVRecord row, String column) {
        var text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = text.contains("/") ? LocalDate.parse(text, BELGIAN_DATE) : LocalDate.parse(text);
            if (PlausibleDay.Rule.allows(day)) {
                return day;
            }
            findings.add(number(row), column, PlausibleDay.MESSAGE, text);
        } catch (DateTimeParseException unreadable) {
            findings.add(number(row), column, "must be a date such as 31/12/2031", text);
        }
        return null;
    }

    /** Reads the estimates of a row into its element; a row without section and direction says nothing of money. */
    void estimates(CSVRecord row, List<Integer> years, EstimateRules rules, ImportedElement into) {
        if (text(row, Columns.SECTION).isEmpty() && text(row, Columns.DIRECTION).isEmpty()) {
            return;
        }
        into.hasMoneyIn(years);
        var section = word(row, Columns.SECTION, Words::section, "Exploitatie, Investeringen, Financiering");
        var direction = word(row, Columns.DIRECTION, Words::direction, "Uitgaven, Ontvangsten");
        var entity = entity(row);
        var role = constant(row, Columns.ROLE, SelfFinancingRole.class);
        var debt = constant(row, Columns.DEBT, DebtCategory.class);
        if (section == null || direction == null || entity == null) {
            return;
        }
        var kind = new Kind(entity, section, direction, role, debt);
        for (int year : years) {
            var amount = amount(row, year);
            if (amount.signum() != 0) {
                var estimate = estimate(row, kind, year, amount);
                rules.violations(estimate)
                        .forEach(wrong ->
                                findings.add(number(row), Integer.toString(year), wrong.detail(), wrong.value()));
                into.estimates().add(estimate);
            }
        }
    }

    private Estimate estimate(CSVRecord row, Kind kind, int year, BigDecimal amount) {
        var role = PrudentDefaults.role(kind.section(), kind.direction(), kind.role());
        return new Estimate(
                kind.entity(),
                year,
                kind.section(),
                kind.direction(),
                amount,
                optional(row, Columns.ACCOUNT),
                optional(row, Columns.POLICY_FIELD),
                role,
                PrudentDefaults.debt(kind.section(), role, kind.debt()));
    }

    /** The amount of a year; zero when the cell is empty or unreadable, the latter noted. */
    BigDecimal amount(CSVRecord row, int year) {
        var column = Integer.toString(year);
        var text = text(row, column);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return WrittenAmount.read(text, file.separator() == ';').orElseGet(() -> {
            findings.add(number(row), column, "must be an amount with at most two decimals, such as 1234.56", text);
            return BigDecimal.ZERO;
        });
    }

    private @Nullable UUID entity(CSVRecord row) {
        var code = text(row, Columns.ENTITY);
        var entity = code.isEmpty() ? defaultEntity : entities.get(code);
        if (entity == null) {
            findings.add(number(row), Columns.ENTITY, "must be one of " + entities.keySet(), code);
        }
        return entity;
    }

    private @Nullable String optional(CSVRecord row, String column) {
        var text = text(row, column);
        if (text.length() > 20) {
            findings.add(number(row), column, "must have at most 20 characters", text);
        }
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T word(CSVRecord row, String column, Function<String, Optional<T>> reader, String known) {
        var text = text(row, column);
        return reader.apply(text).orElseGet(() -> {
            findings.add(number(row), column, "must be one of " + known, text);
            return null;
        });
    }

    private <E extends Enum<E>> @Nullable E constant(CSVRecord row, String column, Class<E> type) {
        var text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        for (var value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        findings.add(number(row), column, "must be one of " + List.of(type.getEnumConstants()), text);
        return null;
    }

    /** What all amounts of a row have in common. */
    private record Kind(
            UUID entity,
            Section section,
            Direction direction,
            @Nullable SelfFinancingRole role,
            @Nullable DebtCategory debt) {}
}
