package eu.doelboom.finance.recomputation;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A running total that is not what its lines add up to. */
@Schema(
        name = "TotalDifference",
        description = "A running total that is not what its lines add up to. Amounts are EUR.",
        requiredProperties = {"entityId", "fiscalYear", "section", "direction", "running", "recomputed"})
record Difference(
        @Schema(description = "The objective, of a total of M1; empty for transactions without objective") @Nullable String objectiveId,

        @Schema(description = "Budget entity") String entityId,

        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "Section") Section section,

        @Schema(description = "Direction") Direction direction,

        @Schema(description = "Role in the margin, of a total of M2") @Nullable SelfFinancingRole selfFinancingRole,

        @Schema(description = "Debt category, of a total of M2") @Nullable DebtCategory debtCategory,

        @Schema(description = "The running total") Money running,

        @Schema(description = "What the lines add up to") Money recomputed) {

    /** Reads the difference on which a result stands. */
    static Difference in(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("objective_id"),
                row.getString("entity_id"),
                row.getInt("fiscal_year"),
                Section.valueOf(row.getString("section")),
                Direction.valueOf(row.getString("direction")),
                constant(SelfFinancingRole.class, row.getString("role")),
                constant(DebtCategory.class, row.getString("debt_category")),
                new Money(row.getBigDecimal("running")),
                new Money(row.getBigDecimal("recomputed")));
    }

    private static <T extends Enum<T>> @Nullable T constant(Class<T> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
