package eu.doelboom.backbone.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a city stands on the platform. */
@Schema(description = "Where a city stands in its life on the platform.")
public enum TenantState {
    /** Works. */
    ACTIVE,
    /** Known and kept, but nobody gets in. */
    SUSPENDED
}
