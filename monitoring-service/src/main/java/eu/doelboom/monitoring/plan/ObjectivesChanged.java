package eu.doelboom.monitoring.plan;

import java.util.Set;

/** Objectives of one plan are no longer what they were: renamed, withdrawn or brought back. */
public record ObjectivesChanged(String planId, Set<String> objectiveIds) {}
