package eu.doelboom.backbone.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a city stands on the platform. */
@Schema(description = "Where a city stands in its life on the platform.")
public enum TenantState {
    /** Works. */
    ACTIVE,
    /** Known and kept, but nobody gets in. */
    SUSPENDED,
    /** Leaves: its data is kept until the day of deletion, and it may take it along; otherwise nobody gets in. */
    DELETING,
    /** Gone: nothing of it is kept but that it was here, and the proof that nothing else is. */
    DELETED
}
