package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Which release each city was last migrated by; what is written here need not be looked at again at a start. */
@ApplicationScoped
class MigrationHistory {

    private final MaintenancePool connections;

    MigrationHistory(MaintenancePool connections) {
        this.connections = connections;
    }

    /** The cities that this release has migrated, each with the moment. */
    Map<TenantId, Instant> doneBy(TenantSchemas.Release release) {
        var done = new HashMap<TenantId, Instant>();
        try (var connection = connections.open();
                var select = connection.prepareStatement(
                        "select tenant, ended_at from platform.migration where fingerprint = ?")) {
            select.setString(1, release.fingerprint());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var endedAt = rows.getObject(2, java.time.OffsetDateTime.class);
                    done.put(new TenantId(rows.getString(1)), endedAt.toInstant());
                }
            }
            return done;
        } catch (SQLException failure) {
            throw new IllegalStateException("History of migrations cannot be read", failure);
        }
    }

    void note(TenantId tenant, TenantSchemas.Release release, Instant endedAt) {
        try (var connection = connections.open();
                var upsert = connection.prepareStatement("""
                        insert into platform.migration (tenant, version, fingerprint, ended_at) values (?, ?, ?, ?)
                        on conflict (tenant) do update
                           set version = excluded.version, fingerprint = excluded.fingerprint,
                               ended_at = excluded.ended_at""")) {
            upsert.setString(1, tenant.value());
            upsert.setString(2, release.version());
            upsert.setString(3, release.fingerprint());
            upsert.setObject(4, endedAt.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("History of migrations cannot be written", failure);
        }
    }

    void forget(TenantId tenant) {
        try (var connection = connections.open();
                var delete = connection.prepareStatement("delete from platform.migration where tenant = ?")) {
            delete.setString(1, tenant.value());
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("History of migrations cannot be written", failure);
        }
    }
}
