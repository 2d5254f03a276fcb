package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** The registrations of cities, on the platform's own ground. */
@ApplicationScoped
class TenantTable {

    private static final String SELECT = """
            select id, name, state, revision, language, connections, import_bytes, import_bytes_per_day, deletion_due
              from tenant""";

    private static final String UPSERT = """
            insert into tenant (id, name, state, revision, language, connections, import_bytes, import_bytes_per_day,
                                deletion_due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, state = excluded.state, revision = excluded.revision,
                   language = excluded.language, connections = excluded.connections,
                   import_bytes = excluded.import_bytes, import_bytes_per_day = excluded.import_bytes_per_day,
                   deletion_due = excluded.deletion_due
             where tenant.revision < excluded.revision""";

    private final EntityManager entityManager;

    TenantTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Tenant> all() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            var tenants = new ArrayList<Tenant>();
            try (var statement = connection.prepareStatement(SELECT);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(tenant(rows));
                }
            }
            return tenants;
        });
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        var due = row.getObject(9, OffsetDateTime.class);
        return new Tenant(
                new TenantId(row.getString(1)),
                row.getString(2),
                TenantState.valueOf(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                new Quotas(row.getInt(6), row.getLong(7), row.getLong(8)),
                due == null ? null : due.toInstant());
    }

    /** Notes the city unless a newer state of it stands there; answers whether it was noted. */
    boolean note(Tenant tenant) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            var due = tenant.deletionDue();
            try (var upsert = connection.prepareStatement(UPSERT)) {
                upsert.setString(1, tenant.id().value());
                upsert.setString(2, tenant.name());
                upsert.setString(3, tenant.state().name());
                upsert.setLong(4, tenant.revision());
                upsert.setString(5, tenant.language());
                upsert.setInt(6, tenant.quotas().connections());
                upsert.setLong(7, tenant.quotas().importBytes());
                upsert.setLong(8, tenant.quotas().importBytesPerDay());
                upsert.setObject(9, due == null ? null : due.atOffset(ZoneOffset.UTC));
                return upsert.executeUpdate() == 1;
            }
        });
    }

    boolean ping() {
        return entityManager.createNativeQuery("select 1").getSingleResult() != null;
    }
}
