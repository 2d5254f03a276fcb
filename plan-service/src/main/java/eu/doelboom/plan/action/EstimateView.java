package eu.doelboom.plan.action;

import eu.doelboom.edge.right.StaffCosts;
import eu.doelboom.plan.change.ElementChange.IdentifiedEstimate;
import eu.doelboom.plan.estimate.DebtCategory;
import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.estimate.SelfFinancingRole;
import eu.doelboom.plan.right.PlanRights;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An estimate line as callers see it. */
@Schema(
        description = "An estimate line (raming): one planned amount of an action.",
        requiredProperties = {
            "id",
            "entityId",
            "fiscalYear",
            "section",
            "direction",
            "selfFinancingRole",
            "debtCategory"
        })
record EstimateView(
        @Schema(description = "Opaque identifier of the line")
        UUID id,

        @Schema(description = "Budget entity that carries it")
        UUID entityId,

        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "Exploitatie, investeringen or financiering", example = "INVESTMENT")
        Section section,

        @Schema(description = "Uitgave or ontvangst", example = "EXPENDITURE")
        Direction direction,

        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "EUR; absent when it is hidden from the caller's role",
                example = "1250000.00")
        @Nullable BigDecimal amount,

        @Schema(description = "General account", example = "22400000") @Nullable String account,

        @Schema(description = "Policy field", example = "0200") @Nullable String policyField,

        @Schema(description = "Whether it counts in the net periodic repayments", example = "NONE")
        SelfFinancingRole selfFinancingRole,

        @Schema(description = "Which financial debt it adds to or repays", example = "NONE")
        DebtCategory debtCategory,

        @Schema(
                description = "Members that are hidden from the caller's role; absent when there are none",
                example = "[\"amount\"]")
        @Nullable List<String> hidden) {

    static EstimateView of(IdentifiedEstimate line, PlanRights rights) {
        var estimate = line.estimate();
        var shown = rights.seeAmountOn(estimate.account());
        return new EstimateView(
                line.id(),
                estimate.entityId(),
                estimate.fiscalYear(),
                estimate.section(),
                estimate.direction(),
                shown ? estimate.amount() : null,
                estimate.account(),
                estimate.policyField(),
                estimate.selfFinancingRole(),
                estimate.debtCategory(),
                shown ? null : StaffCosts.HIDDEN_AMOUNT);
    }
}
