package eu.doelboom.finance.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way the money goes. The amount of an expenditure is positive when money leaves. */
@Schema(description = "Whether money comes in or goes out.")
public enum Direction {
    REVENUE,
    EXPENDITURE
}
