package eu.doelboom.backbone.tenancy;

/** A city was registered or its registration changed; told after the commit, and at a start for every city. */
public record TenantChanged(Tenant tenant) {}
