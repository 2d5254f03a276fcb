package eu.doelboom.finance.line;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a merge patch on a line; the fields are those of a new one, none of them required. */
@Schema(
        name = "LineChange",
        description = "JSON merge patch of a line: what is absent stays as it is, null takes it away.")
record LineChange(
        @Schema(description = "What it is", example = "Gemeentefonds") @Size(min = 1, max = 500) @Nullable String title,

        @Schema(
                description = "Budget entity that takes part in the plan",
                example = "5e1f7c2a-1111-4000-8000-000000000001")
        @Size(min = 1, max = 64) @Nullable String entityId,

        @Schema(description = "Fiscal year within the plan period", example = "2027") @Nullable Integer fiscalYear,

        @Schema(description = "Section of the budget") @Nullable Section section,

        @Schema(description = "Whether money comes in or goes out") @Nullable Direction direction,

        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "EUR, at most two decimals; may be negative",
                example = "38500000.00")
        @Digits(integer = 13, fraction = 2) @Nullable BigDecimal amount,

        @Schema(nullable = true, description = "General account, when known", example = "74000000")
        @Size(max = 40) @Nullable String account,

        @Schema(nullable = true, description = "Policy field, when known", example = "0010") @Size(max = 40) @Nullable String policyField,

        @Schema(nullable = true, description = "How it counts in the self-financing margin") @Nullable SelfFinancingRole selfFinancingRole,

        @Schema(nullable = true, description = "Which debt a financing line moves") @Nullable DebtCategory debtCategory) {}
