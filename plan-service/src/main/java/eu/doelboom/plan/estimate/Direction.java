package eu.doelboom.plan.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether money goes out or comes in. */
@Schema(description = "Whether money comes in or goes out.")
public enum Direction {
    EXPENDITURE,
    REVENUE
}
