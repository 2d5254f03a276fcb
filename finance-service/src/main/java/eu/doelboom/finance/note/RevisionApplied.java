package eu.doelboom.finance.note;

import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.note.Bases.Gathered;
import java.util.Optional;

/**
 * The figures of a plan now contain its changes up to this revision.
 *
 * @param left what the equilibrium is reckoned from, as the commit left it; absent when nobody waited for it
 */
public record RevisionApplied(TenantId tenant, String planId, long revision, Optional<Gathered> left) {}
