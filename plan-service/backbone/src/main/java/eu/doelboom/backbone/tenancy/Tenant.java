package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A city as this service knows it.
 *
 * @param revision grows with every change of the city's registration
 * @param language in which the city is addressed
 * @param deletionDue when the data of a city that leaves is deleted
 */
public record Tenant(
        TenantId id,
        String name,
        TenantState state,
        long revision,
        String language,
        Quotas quotas,
        @Nullable Instant deletionDue) {

    /** What is spoken when nothing else was agreed. */
    public static final String USUAL_LANGUAGE = "nl";
}
