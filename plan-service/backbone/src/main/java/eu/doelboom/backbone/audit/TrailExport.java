package eu.doelboom.backbone.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a trail as lines of JSON. It is read in portions, each in a transaction of its own, so that a slow reader holds
 * no connection to the database.
 */
@ApplicationScoped
class TrailExport {

    private static final int PORTION = 1_000;

    private final TenantWork work;
    private final AuditEntries entries;
    private final ObjectWriter json;

    TrailExport(TenantWork work, AuditEntries entries, ObjectMapper mapper) {
        this.work = work;
        this.entries = entries;
        json = mapper.writerFor(AuditEntryView.class).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(TenantId tenant, OutputStream out) throws IOException {
        long last = 0;
        while (true) {
            long from = last;
            var portion = work.inTransaction(tenant, () -> entries.following(from, PORTION));
            for (var entry : portion) {
                json.writeValue(out, AuditEntryView.of(entry));
                out.write('\n');
                last = entry.sequence();
            }
            if (portion.size() < PORTION) {
                return;
            }
        }
    }
}
