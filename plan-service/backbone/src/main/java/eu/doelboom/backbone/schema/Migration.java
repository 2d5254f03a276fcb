package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one city's schema has come.
 *
 * @param version reached; absent while that is not known
 * @param attempts that failed since the last success
 * @param reason of the last failure; says nothing of the city's data
 * @param since when it stands as it does
 */
record Migration(
        TenantId tenant,
        MigrationState state,
        @Nullable String version,
        int attempts,
        @Nullable String reason,
        Instant since) {

    static Migration done(TenantId tenant, String version, Instant since) {
        return new Migration(tenant, MigrationState.DONE, version, 0, null, since);
    }

    static Migration waiting(TenantId tenant, Instant since) {
        return new Migration(tenant, MigrationState.WAITING, null, 0, null, since);
    }

    Migration in(MigrationState next, Instant at) {
        return new Migration(tenant, next, version, attempts, reason, at);
    }

    Migration failed(String why, Instant at) {
        return new Migration(tenant, MigrationState.FAILED, version, attempts + 1, why, at);
    }
}
