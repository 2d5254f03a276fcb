package eu.doelboom.finance.note;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.finance.debt.OpeningDebt;
import eu.doelboom.finance.equilibrium.Opening;
import eu.doelboom.finance.equilibrium.PreviousResult;
import eu.doelboom.finance.equilibrium.PreviousResult.Unprocessed;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an entity's opening; what is absent stays as it is. */
@Schema(name = "OpeningChange", description = "JSON merge patch of an opening: what is absent stays as it is.")
record OpeningChange(
        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "Line VI.A: cumulative result on the basis of the previous year's plan, EUR",
                example = "46787156.00")
        @Digits(integer = 13, fraction = 2) @Nullable BigDecimal carriedOver,

        @Schema(description = "Line VI.B; only in a regime that tells it apart (BBC_3_0)") @Valid @Nullable UnprocessedChange unprocessed,

        @Schema(
                description =
                        "Debt on 1 January of the first year; replaces the whole list, a category not named owes nothing")
        @Valid @Size(max = 3) @Nullable List<@NotNull DebtChange> debts) {

    void check(Plan plan) {
        var issues = new ArrayList<Issue>();
        if (unprocessed != null && !plan.regime().splitsPreviousResult()) {
            issues.add(Issue.invalid(
                    "body", "unprocessed", "regime %s shows line VI as one figure".formatted(plan.regime()), null));
        }
        var seen = new ArrayList<DebtCategory>();
        for (int i = 0; debts != null && i < debts.size(); i++) {
            var category = debts.get(i).category;
            var name = "debts[%d].category".formatted(i);
            if (category == DebtCategory.NONE) {
                issues.add(Issue.invalid("body", name, "a debt has a category", category));
            } else if (seen.contains(category)) {
                issues.add(Issue.invalid("body", name, "this category is named twice", category));
            }
            seen.add(category);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }

    Openings.Kept applied(Openings.Kept before, long revision) {
        var result = before.opening().result();
        var opening = new Opening(
                new PreviousResult(
                        MoneyChange.of(carriedOver, result.carriedOver()),
                        unprocessed == null ? result.unprocessed() : unprocessed.applied(result.unprocessed())),
                debts == null ? before.opening().debt() : debt(debts));
        return new Openings.Kept(before.entityId(), revision, opening);
    }

    private static OpeningDebt debt(List<DebtChange> debts) {
        var amounts = new EnumMap<DebtCategory, Money>(DebtCategory.class);
        debts.forEach(debt -> amounts.put(debt.category, new Money(debt.amount)));
        return new OpeningDebt(amounts);
    }

    /** A change of line VI.B. */
    @Schema(name = "OpeningUnprocessedChange", description = "Merge patch of line VI.B, EUR.")
    record UnprocessedChange(
            @Schema(type = SchemaType.STRING, format = "number", description = "VI.B.1, operating", example = "0.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal operating,

            @Schema(
                    type = SchemaType.STRING,
                    format = "number",
                    description = "VI.B.2, investment",
                    example = "-20000.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal investment,

            @Schema(type = SchemaType.STRING, format = "number", description = "VI.B.3, financing", example = "0.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal financing) {

        Unprocessed applied(Unprocessed before) {
            return new Unprocessed(
                    MoneyChange.of(operating, before.operating()),
                    MoneyChange.of(investment, before.investment()),
                    MoneyChange.of(financing, before.financing()));
        }
    }

    /** The debt of one category. */
    @Schema(name = "OpeningDebtChange", description = "Financial debt of one category on 1 January of the first year.")
    record DebtChange(
            @Schema(description = "To whom it is owed; not NONE") @NotNull DebtCategory category,

            @Schema(type = SchemaType.STRING, format = "number", description = "The debt, EUR", example = "35377375.00")
            @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount) {}
}
