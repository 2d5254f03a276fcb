package eu.doelboom.plan.action;

import eu.doelboom.plan.estimate.DebtCategory;
import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.estimate.PrudentDefaults;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.estimate.SelfFinancingRole;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An estimate to be set. */
@Schema(description = "One planned amount of an action: an entity, a fiscal year, a section and a direction.")
public record NewEstimate(
        @Schema(description = "Keep the identifier of an existing line to change that line; absent for a new one")
        @Nullable UUID id,

        @NotNull @Schema(description = "Budget entity that carries it", example = "5e1f7c2a-1111-4000-8000-000000000001")
        UUID entityId,

        @NotNull @Schema(description = "Fiscal year within the plan period", example = "2027")
        Integer fiscalYear,

        @NotNull @Schema(description = "Exploitatie, investeringen or financiering", example = "INVESTMENT")
        Section section,

        @NotNull @Schema(description = "Uitgave or ontvangst", example = "EXPENDITURE")
        Direction direction,

        @NotNull @CountableDigits
        @Digits(integer = 13, fraction = 2, message = "must have at most 13 digits and 2 decimals") @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "EUR with at most two decimals; may be negative",
                example = "1250000.00")
        BigDecimal amount,

        @Size(max = 20) @Schema(description = "General account (algemene rekening)", example = "22400000") @Nullable String account,

        @Size(max = 20) @Schema(description = "Policy field (beleidsveld)", example = "0200") @Nullable String policyField,

        @Schema(
                description = "Whether it counts in the net periodic repayments. When absent: a financing"
                        + " expenditure is a PERIODIC_REPAYMENT, anything else NONE",
                example = "NONE")
        @Nullable SelfFinancingRole selfFinancingRole,

        @Schema(
                description = "Which financial debt it adds to (financing receipt) or repays (financing"
                        + " expenditure). When absent: CREDIT_INSTITUTION for financing, else NONE",
                example = "NONE")
        @Nullable DebtCategory debtCategory) {

    Estimate estimate() {
        var role = PrudentDefaults.role(section, direction, selfFinancingRole);
        return new Estimate(
                entityId,
                fiscalYear,
                section,
                direction,
                amount,
                account,
                policyField,
                role,
                PrudentDefaults.debt(section, role, debtCategory));
    }
}
