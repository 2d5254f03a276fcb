package eu.doelboom.finance.note;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an entity's unavailable funds. */
@Schema(name = "UnavailableFundsChange", description = "JSON merge patch of unavailable funds.")
record FundsChange(
        @Schema(
                nullable = true,
                description =
                        "Replaces the whole list; a year of the plan that is not named has none. Absent: nothing changes; null: no year has any.")
        @Valid @Size(max = 20) @Nullable List<@NotNull YearChange> years) {

    void check(Plan plan) {
        var issues = new ArrayList<Issue>();
        var seen = new HashSet<Integer>();
        for (int i = 0; years != null && i < years.size(); i++) {
            int year = years.get(i).fiscalYear;
            var name = "years[%d].fiscalYear".formatted(i);
            if (year < plan.firstYear() || year > plan.lastYear()) {
                issues.add(Issue.invalid(
                        "body", name, "the plan spans %d-%d".formatted(plan.firstYear(), plan.lastYear()), year));
            } else if (!seen.add(year)) {
                issues.add(Issue.invalid("body", name, "this year is named twice", year));
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }

    /** What may be changed of these funds. */
    static FundsChange of(Funds.Kept kept) {
        return new FundsChange(kept.amounts().entrySet().stream()
                .map(year -> new YearChange(year.getKey(), year.getValue().amount()))
                .toList());
    }

    /** The funds after the patch; a year that it does not name has none. */
    Funds.Kept applied(Plan plan, String entityId, long revision) {
        var amounts = new TreeMap<Integer, Money>();
        for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
            amounts.put(year, Money.ZERO);
        }
        if (years != null) {
            years.forEach(year -> amounts.put(year.fiscalYear, new Money(year.amount)));
        }
        return new Funds.Kept(entityId, revision, amounts);
    }

    /** The funds of one year. */
    @Schema(name = "UnavailableFundsYearChange", description = "Unavailable funds of one fiscal year.")
    record YearChange(
            @Schema(description = "Fiscal year within the plan period", example = "2027")
            int fiscalYear,

            @Schema(
                    type = SchemaType.STRING,
                    format = "number",
                    description = "Funds that may not be used otherwise, EUR",
                    example = "250000.00")
            @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount) {}
}
