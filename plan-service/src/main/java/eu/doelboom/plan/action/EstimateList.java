package eu.doelboom.plan.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The estimates of an action as a whole; given as a merge patch it replaces them all. */
@Schema(
        name = "EstimatesChange",
        description = "JSON merge patch of the estimates of an action: the list replaces the lines that were there.")
record EstimateList(
        @NotNull @Size(max = MAX) @Schema(description = "All lines, at most 2,000")
        List<@NotNull @Valid NewEstimate> items) {

    /** An action has at most this many estimate lines. */
    static final int MAX = 2_000;
}
