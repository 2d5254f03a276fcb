package eu.doelboom.backbone.tenancy;

/** Where a city stands on the platform. */
public enum TenantState {
    /** Works. */
    ACTIVE,
    /** Known and kept, but nobody gets in. */
    SUSPENDED
}
