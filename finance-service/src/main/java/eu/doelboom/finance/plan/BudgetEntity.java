package eu.doelboom.finance.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority or company with a budget of its own inside the plan. */
public record BudgetEntity(String id, String code, String name, Kind kind) {

    /** Whether the norms are applied to this entity, together with its fellows; if not it only informs. */
    public boolean isJudgedTogether() {
        return kind.judgedTogether;
    }

    /** The kinds of budget entity that Flemish law knows. */
    @Schema(name = "EntityKind", description = "Kind of authority or company with a budget of its own.")
    public enum Kind {
        MUNICIPALITY(true),
        OCMW(true),
        PROVINCE(true),
        DISTRICT(false),
        AUTONOMOUS_MUNICIPAL_COMPANY(false),
        AUTONOMOUS_PROVINCIAL_COMPANY(false);

        private final boolean judgedTogether;

        Kind(boolean judgedTogether) {
            this.judgedTogether = judgedTogether;
        }
    }
}
