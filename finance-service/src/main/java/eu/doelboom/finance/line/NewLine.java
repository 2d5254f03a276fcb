package eu.doelboom.finance.line;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transaction without objective to be planned. */
@Schema(name = "NewLine", description = "A transaction without policy objective to be planned.")
record NewLine(
        @Schema(description = "What it is", example = "Gemeentefonds") @NotNull @Size(min = 1, max = 500) String title,

        @Schema(
                description = "Budget entity that takes part in the plan",
                example = "5e1f7c2a-1111-4000-8000-000000000001")
        @NotNull @Size(min = 1, max = 64) String entityId,

        @Schema(description = "Fiscal year within the plan period", example = "2027") @NotNull Integer fiscalYear,

        @Schema(description = "Section of the budget") @NotNull Section section,

        @Schema(description = "Whether money comes in or goes out") @NotNull Direction direction,

        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "EUR, at most two decimals; may be negative",
                example = "38500000.00")
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount,

        @Schema(description = "General account, when known", example = "74000000") @Size(max = 40) @Nullable String account,

        @Schema(description = "Policy field, when known", example = "0010") @Size(max = 40) @Nullable String policyField,

        @Schema(
                description =
                        "How it counts in the self-financing margin; when absent a financing expenditure is taken for a periodic repayment")
        @Nullable SelfFinancingRole selfFinancingRole,

        @Schema(
                description =
                        "Which debt a financing line moves; when absent CREDIT_INSTITUTION, except for a recovery")
        @Nullable DebtCategory debtCategory) {

    /** The line as it would be planned anew; a merge patch changes this. */
    static NewLine of(Content content) {
        return new NewLine(
                content.title(),
                content.entityId(),
                content.fiscalYear(),
                content.section(),
                content.direction(),
                content.amount(),
                content.account(),
                content.policyField(),
                content.role(),
                content.debtCategory());
    }

    Content content() {
        var role = PrudentDefaults.role(section, direction, selfFinancingRole);
        return new Content(
                title,
                entityId,
                fiscalYear,
                section,
                direction,
                role,
                PrudentDefaults.debt(section, role, debtCategory),
                amount,
                account,
                policyField);
    }
}
