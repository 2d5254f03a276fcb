package eu.doelboom.plan.action;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action as callers see it. */
@Schema(description = "An action (actie) with its estimates.")
record ActionView(
        @Schema(description = "Opaque identifier", example = "5e1f7c2a-3333-4000-8000-000000000001")
        UUID id,

        @Schema(description = "Free string of the city, unique in the plan", example = "AC0101")
        String code,

        @Schema(description = "Short description", example = "De fietsbrug aan de Oude Kaai bouwen")
        String title,

        @Schema(description = "Long description") @Nullable String description,
        @Schema(description = "Commentary") @Nullable String comment,

        @Schema(description = "External reporting code", example = "GHD-12") @Nullable String externalReportingCode,

        @Schema(description = "The objective right above it")
        UUID objectiveId,

        @Schema(description = "The council wants explicit reporting on it", example = "true")
        boolean priority,

        @Schema(description = "Term of realisation") ActionContent.@Nullable Period period,

        @Schema(description = "Taken out of the plan, and its money with it", example = "false")
        boolean withdrawn,

        @Schema(description = "Its estimates in the order of the schemas")
        List<EstimateView> estimates,

        @Schema(description = "Revision of the plan in which it last changed; its ETag", example = "12")
        long revision,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision) {

    static ActionView of(Action action, long planRevision) {
        var content = action.content();
        return new ActionView(
                action.id(),
                content.code(),
                content.title(),
                content.description(),
                content.comment(),
                content.externalReportingCode(),
                action.objectiveId(),
                content.priority(),
                content.period(),
                action.withdrawn(),
                action.estimates().stream().map(EstimateView::of).toList(),
                action.revision(),
                planRevision);
    }
}
