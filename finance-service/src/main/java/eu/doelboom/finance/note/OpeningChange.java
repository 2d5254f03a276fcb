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

/** What may be changed of an entity's opening, and the form of the merge patch that changes it. */
@Schema(
        name = "OpeningChange",
        description = "JSON merge patch of an opening: what is absent stays as it is, null makes it zero.")
record OpeningChange(
        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                format = "number",
                description = "Line VI.A: cumulative result on the basis of the previous year's plan, EUR",
                example = "46787156.00")
        @Digits(integer = 13, fraction = 2) @Nullable BigDecimal carriedOver,

        @Schema(nullable = true, description = "Line VI.B; only in a regime that tells it apart (BBC_3_0)")
        @Valid @Nullable UnprocessedChange unprocessed,

        @Schema(
                nullable = true,
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

    /** What may be changed of these values; what was never set is absent. */
    static OpeningChange of(Openings.Kept kept) {
        var result = kept.opening().result();
        return new OpeningChange(
                result.carriedOver().amount(),
                UnprocessedChange.of(result.unprocessed()),
                DebtCategory.OF_DEBT.stream()
                        .map(category -> new DebtChange(
                                category, kept.opening().debt().of(category).amount()))
                        .toList());
    }

    /** The values after the patch; what it took away is zero. */
    Openings.Kept applied(String entityId, long revision) {
        var result = new PreviousResult(
                MoneyChange.of(carriedOver),
                unprocessed == null ? new Unprocessed(Money.ZERO, Money.ZERO, Money.ZERO) : unprocessed.applied());
        return new Openings.Kept(entityId, revision, new Opening(result, debt(debts == null ? List.of() : debts)));
    }

    private static OpeningDebt debt(List<DebtChange> debts) {
        var amounts = new EnumMap<DebtCategory, Money>(DebtCategory.class);
        debts.forEach(debt -> amounts.put(debt.category, new Money(debt.amount)));
        return new OpeningDebt(amounts);
    }

    /** A change of line VI.B. */
    @Schema(name = "OpeningUnprocessedChange", description = "Merge patch of line VI.B, EUR.")
    record UnprocessedChange(
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    format = "number",
                    description = "VI.B.1, operating",
                    example = "0.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal operating,

            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    format = "number",
                    description = "VI.B.2, investment",
                    example = "-20000.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal investment,

            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    format = "number",
                    description = "VI.B.3, financing",
                    example = "0.00")
            @Digits(integer = 13, fraction = 2) @Nullable BigDecimal financing) {

        static @Nullable UnprocessedChange of(Unprocessed kept) {
            return kept.total().isZero()
                            && kept.operating().isZero()
                            && kept.investment().isZero()
                    ? null
                    : new UnprocessedChange(
                            kept.operating().amount(),
                            kept.investment().amount(),
                            kept.financing().amount());
        }

        Unprocessed applied() {
            return new Unprocessed(MoneyChange.of(operating), MoneyChange.of(investment), MoneyChange.of(financing));
        }
    }

    /** The debt of one category. */
    @Schema(name = "OpeningDebtChange", description = "Financial debt of one category on 1 January of the first year.")
    record DebtChange(
            @Schema(description = "To whom it is owed; not NONE") @NotNull DebtCategory category,

            @Schema(type = SchemaType.STRING, format = "number", description = "The debt, EUR", example = "35377375.00")
            @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount) {}
}
