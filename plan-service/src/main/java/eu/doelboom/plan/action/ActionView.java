package eu.doelboom.plan.action;

import eu.doelboom.plan.right.PlanRights;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action as callers see it. */
@Schema(
        description = "An action (actie) with its estimates.",
        requiredProperties = {
            "id",
            "code",
            "title",
            "objectiveId",
            "priority",
            "withdrawn",
            "estimates",
            "revision",
            "planRevision"
        })
record ActionView(
        @Schema(description = "Opaque identifier", example = "5e1f7c2a-3333-4000-8000-000000000001")
        UUID id,

        @Schema(description = "Free string of the city, unique in the plan", example = "AC0101")
        String code,

        @Schema(description = "Short description", example = "De fietsbrug aan de Oude Kaai bouwen")
        String title,

        @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Schema(description = "External reporting code", example = "GHD-12") @Nullable String externalReportingCode,

        @Schema(description = "The objective right above it")
        UUID objectiveId,

        @Schema(description = "The council wants explicit reporting on it", example = "true")
        boolean priority,

        @Schema(description = "Term of realisation") ActionContent.@Nullable Period period,

        @Schema(description = "Department that carries it out") @Nullable UUID departmentId,

        @Schema(description = "Opaque identifier of the person who owns it") @Nullable String ownerId,

        @Schema(description = "Taken out of the plan, and its money with it", example = "false")
        boolean withdrawn,

        @Schema(description = "Its estimates in the order of the schemas")
        List<EstimateView> estimates,

        @Schema(
                description =
                        "How many estimates have an amount that is hidden from the caller's role; absent when none",
                example = "2")
        @Nullable Long hiddenEstimates,

        @Schema(
                description = "Members that are hidden from the caller's role; absent when there are none",
                example = "[\"ownerId\"]")
        @Nullable List<String> hidden,

        @Schema(description = "Revision of the plan in which it last changed; its ETag", example = "12")
        long revision,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision) {

    private static final List<String> HIDDEN_OWNER = List.of("ownerId");

    boolean hidesSomething() {
        return hiddenEstimates != null || hidden != null;
    }

    static ActionView of(Action action, long planRevision, PlanRights rights) {
        var content = action.content();
        var lines = action.estimates().stream()
                .map(line -> EstimateView.of(line, rights))
                .toList();
        var isOwnerHidden = content.ownerId() != null && !rights.seePersons();
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
                content.departmentId(),
                isOwnerHidden ? null : content.ownerId(),
                action.withdrawn(),
                lines,
                EstimatesView.hidden(lines),
                isOwnerHidden ? HIDDEN_OWNER : null,
                action.revision(),
                planRevision);
    }
}
