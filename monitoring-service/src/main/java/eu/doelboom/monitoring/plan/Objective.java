package eu.doelboom.monitoring.plan;

/**
 * An objective of a plan, at any level of the tree. A withdrawn objective stays known, because indicators may still
 * point at it.
 *
 * @param revision the revision of the plan at which this objective last changed
 */
public record Objective(String id, String code, String title, boolean withdrawn, long revision) {}
