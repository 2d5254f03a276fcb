package eu.doelboom.finance.plan;

import eu.doelboom.edge.tenant.TenantId;

/** The figures of a plan now contain its changes up to this revision. */
public record RevisionApplied(TenantId tenant, String planId, long revision) {}
