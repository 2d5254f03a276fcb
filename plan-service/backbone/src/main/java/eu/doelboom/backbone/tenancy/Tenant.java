package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.TenantId;

/**
 * A city as this service knows it.
 *
 * @param revision grows with every change of the city's registration
 */
public record Tenant(TenantId id, String name, TenantState state, long revision) {}
