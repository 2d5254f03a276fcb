package eu.doelboom.backbone.export;

import eu.doelboom.edge.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One export of a city and how far it is. */
record ExportTask(
        UUID id,
        TenantId tenant,
        ExportState state,
        Instant requestedAt,
        @Nullable Instant endedAt,
        int tablesTotal,
        int tablesDone,
        long rows,
        long bytes) {

    static ExportTask requested(UUID id, TenantId tenant, Instant at) {
        return new ExportTask(id, tenant, ExportState.PROCESSING, at, null, 0, 0, 0, 0);
    }

    ExportTask progressed(int done, int total, long moreRows) {
        return new ExportTask(id, tenant, state, requestedAt, null, total, done, rows + moreRows, bytes);
    }

    ExportTask ended(ExportState as, Instant at, long size) {
        return new ExportTask(id, tenant, as, requestedAt, at, tablesTotal, tablesDone, rows, size);
    }
}
