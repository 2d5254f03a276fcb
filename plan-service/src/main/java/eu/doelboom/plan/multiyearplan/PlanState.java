package eu.doelboom.plan.multiyearplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan stands in its life. */
@Schema(description = "Where a plan stands in its life.")
public enum PlanState {
    DRAFT,
    PROPOSED,
    ADOPTED,
    SUPERSEDED
}
