package eu.doelboom.plan.multiyearplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan is given when it is made, and what of it may be changed later. */
@Schema(name = "NewPlan", description = "A multi-year plan (meerjarenplan) of six fiscal years.")
record PlanContent(
        @NotBlank @Size(max = 40) @Schema(description = "Free string of the city, unique among its plans", example = "MJP-2026")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Title", example = "Meerjarenplan 2026-2031")
        String title,

        @NotNull @Schema(description = "Rules that the plan is under; BBC 3.0 holds for 2026-2031", example = "BBC_3_0")
        Regime regime,

        @NotNull @Min(2014) @Max(2100) @Schema(description = "First of its six fiscal years", example = "2026")
        Integer firstYear,

        @NotNull @Size(min = 2, max = 10) @Schema(
                description = "Levels of the tree from the top down, 2 to 10; the last one is ACTION",
                example =
                        "[{\"code\": \"BD\", \"name\": {\"nl\": \"Beleidsdoelstelling\", \"en\": \"Policy objective\"}, \"kind\": \"POLICY_OBJECTIVE\"},"
                                + " {\"code\": \"AC\", \"name\": {\"nl\": \"Actie\", \"en\": \"Action\"}, \"kind\": \"ACTION\"}]")
        List<@NotNull @Valid PlanLevel> levels,

        @NotEmpty @Size(max = 50) @Schema(description = "Budget entities that take part in the plan")
        List<@NotNull UUID> entityIds) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "levels: only the last level, and no other, is of kind ACTION; codes are unique") public boolean isLevelsInOrder() {
        if (levels == null
                || levels.isEmpty()
                || levels.stream().anyMatch(level -> level == null || level.kind() == null)) {
            return true;
        }
        long actionLevels = levels.stream()
                .filter(level -> level.kind() == LevelKind.ACTION)
                .count();
        long codes = levels.stream().map(PlanLevel::code).distinct().count();
        return actionLevels == 1
                && codes == levels.size()
                && levels.get(levels.size() - 1).kind() == LevelKind.ACTION;
    }
}
