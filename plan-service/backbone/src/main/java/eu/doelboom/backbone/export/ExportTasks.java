package eu.doelboom.backbone.export;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The exports that were asked for, on the platform's own ground. */
@ApplicationScoped
class ExportTasks {

    private static final String SELECT = """
            select id, tenant, state, requested_at, ended_at, tables_total, tables_done, row_count, byte_count
              from export_task where\s""";

    private static final String UPSERT = """
            insert into export_task (id, tenant, state, requested_at, ended_at, tables_total, tables_done, row_count,
                                     byte_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set state = excluded.state, ended_at = excluded.ended_at, tables_total = excluded.tables_total,
                   tables_done = excluded.tables_done, row_count = excluded.row_count,
                   byte_count = excluded.byte_count""";

    private final TenantWork work;
    private final EntityManager entityManager;

    ExportTasks(TenantWork work, EntityManager entityManager) {
        this.work = work;
        this.entityManager = entityManager;
    }

    Optional<ExportTask> find(TenantId tenant, UUID id) {
        return select("tenant = ? and id = ?", tenant.value(), id).stream().findFirst();
    }

    /** The exports of a city, the newest first. */
    List<ExportTask> of(TenantId tenant) {
        return select("tenant = ? order by requested_at desc", tenant.value());
    }

    List<ExportTask> unfinished() {
        return select("state = ? order by requested_at", ExportState.PROCESSING.name());
    }

    List<ExportTask> requestedBefore(Instant moment) {
        return select("requested_at < ?", moment.atOffset(ZoneOffset.UTC));
    }

    void note(ExportTask task) {
        onPlatform(connection -> {
            try (var upsert = connection.prepareStatement(UPSERT)) {
                upsert.setObject(1, task.id());
                upsert.setString(2, task.tenant().value());
                upsert.setString(3, task.state().name());
                upsert.setObject(4, task.requestedAt().atOffset(ZoneOffset.UTC));
                upsert.setObject(5, offset(task.endedAt()));
                upsert.setInt(6, task.tablesTotal());
                upsert.setInt(7, task.tablesDone());
                upsert.setLong(8, task.rows());
                upsert.setLong(9, task.bytes());
                return upsert.executeUpdate();
            }
        });
    }

    void delete(UUID id) {
        onPlatform(connection -> {
            try (var delete = connection.prepareStatement("delete from export_task where id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate();
            }
        });
    }

    private List<ExportTask> select(String condition, Object... values) {
        return onPlatform(connection -> {
            try (var select = connection.prepareStatement(SELECT + condition)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                return read(select);
            }
        });
    }

    private static List<ExportTask> read(PreparedStatement select) throws SQLException {
        var tasks = new ArrayList<ExportTask>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                tasks.add(new ExportTask(
                        rows.getObject(1, UUID.class),
                        new TenantId(rows.getString(2)),
                        ExportState.valueOf(rows.getString(3)),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(rows),
                        rows.getInt(6),
                        rows.getInt(7),
                        rows.getLong(8),
                        rows.getLong(9)));
            }
        }
        return tasks;
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var endedAt = row.getObject(5, OffsetDateTime.class);
        return endedAt == null ? null : endedAt.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T onPlatform(org.hibernate.jdbc.ReturningWork<T> statement) {
        return work.inTransaction(
                TenantId.PLATFORM, () -> entityManager.unwrap(Session.class).doReturningWork(statement));
    }
}
