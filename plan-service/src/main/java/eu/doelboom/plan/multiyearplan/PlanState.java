package eu.doelboom.plan.multiyearplan;

/** Where a plan stands in its life. */
public enum PlanState {
    DRAFT,
    PROPOSED,
    ADOPTED,
    SUPERSEDED
}
