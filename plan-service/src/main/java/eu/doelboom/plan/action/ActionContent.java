package eu.doelboom.plan.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an action may be changed in place. */
@Schema(name = "ActionContent", description = "The changeable part of an action.")
public record ActionContent(
        @NotBlank @Size(max = 60) @Schema(description = "Free string of the city, unique in the plan", example = "AC0101")
        String code,

        @NotBlank @Size(max = 500) @Schema(description = "Short description", example = "De fietsbrug aan de Oude Kaai bouwen")
        String title,

        @Size(max = 20_000) @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Size(max = 20_000) @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Size(max = 60) @Schema(description = "External reporting code: link to a Flemish priority or a subsidy", example = "GHD-12")
        @Nullable String externalReportingCode,

        @Schema(description = "The council wants explicit reporting on it (prioritair)", example = "true")
        boolean priority,

        @Valid @Schema(description = "Term of realisation (realisatietermijn)") @Nullable Period period,

        @Schema(
                description = "Department that carries it out; only the coordinator changes it",
                example = "5e1f7c2a-4444-4000-8000-000000000001")
        @Nullable UUID departmentId,

        @Size(min = 1, max = 200) @Schema(
                description = "Opaque identifier of the person who owns it, the subject of his token; only the"
                        + " coordinator changes it",
                example = "3d1f0c5e-7777-4000-8000-000000000001")
        @Nullable String ownerId) {

    /** The same action given another wording and term, as a file does that says nothing of the rest. */
    public ActionContent worded(String newTitle, @Nullable Period newPeriod) {
        return new ActionContent(
                code,
                newTitle,
                description,
                comment,
                externalReportingCode,
                priority,
                newPeriod,
                departmentId,
                ownerId);
    }

    /** A new action of which no more is known than a file says. */
    public static ActionContent of(String code, String title, @Nullable Period period) {
        return new ActionContent(code, title, null, null, null, false, period, null, null);
    }

    boolean isHeldAs(ActionContent other) {
        return Objects.equals(departmentId, other.departmentId) && Objects.equals(ownerId, other.ownerId);
    }

    /** When the action is to be realised. */
    @Schema(description = "Term of realisation, both days included.")
    public record Period(
            @PlausibleDay @Schema(description = "First day", example = "2026-01-01") @Nullable LocalDate from,

            @PlausibleDay @Schema(description = "Last day", example = "2031-12-31") @Nullable LocalDate to) {

        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "must not end before it begins") public boolean isInOrder() {
            return from == null || to == null || !to.isBefore(from);
        }
    }
}
