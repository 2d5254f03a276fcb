package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.database.Companion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The entries of the current city's trail, in the running transaction. */
@ApplicationScoped
class AuditEntries {

    /** Adds one entry; its values are bound by {@link #bind}. */
    private static final String INSERT = "insert into audit_entry"
            + " (at, person, roles, operation, resource, revision, outcome, correlation)"
            + " values (?, ?, ?, ?, ?, %s, ?, ?)";

    private static final String COLUMNS =
            "select at, person, roles, operation, resource, revision, outcome, correlation, id, sequence, hash"
                    + " from audit_entry ";
    private static final int VALUES = 8;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final EntityManager entityManager;

    AuditEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AuditEntry entry) {
        session().doWork(companion(entry)::executeAlone);
    }

    /** An entry on its way to the database inside the statement of somebody else. */
    static Companion companion(AuditEntry entry) {
        return companion(INSERT.formatted("?"), entry);
    }

    /** The same, of a revision that only that statement knows. */
    static Companion companion(AuditEntry entry, String revision) {
        return companion(INSERT.formatted("coalesce(?, " + revision + ")"), entry);
    }

    private static Companion companion(String sql, AuditEntry entry) {
        return new Companion(sql, VALUES, (insert, first) -> bind(insert, first, entry));
    }

    private static void bind(PreparedStatement insert, int first, AuditEntry entry) throws SQLException {
        insert.setObject(first, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(first + 1, entry.person());
        insert.setString(first + 2, entry.roles());
        insert.setString(first + 3, entry.operation());
        insert.setString(first + 4, entry.resource());
        if (entry.revision() == null) {
            insert.setNull(first + 5, Types.BIGINT);
        } else {
            insert.setLong(first + 5, entry.revision());
        }
        insert.setString(first + 6, entry.outcome());
        insert.setString(first + 7, entry.correlation());
    }

    /** Whether this transaction alone seals the trail; holds until its end. */
    boolean sealAlone() {
        return session().doReturningWork(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery(
                            "select pg_try_advisory_xact_lock(hashtext(current_schema() || '.audit'))")) {
                return answer.next() && answer.getBoolean(1);
            }
        });
    }

    /** The last sealed entry. */
    Optional<SealedEntry> head() {
        return list(COLUMNS + "where sequence is not null order by sequence desc limit 1").stream()
                .map(Row::sealed)
                .findFirst();
    }

    List<Row> unsealed(int most) {
        return list(COLUMNS + "where sequence is null order by id limit ?", most);
    }

    /** Gives these rows their place in the chain. */
    void seal(List<Row> rows, List<SealedEntry> seals) {
        session().doWork(connection -> {
            try (var update = connection.prepareStatement("""
                    update audit_entry e set sequence = s.sequence, hash = s.hash
                      from unnest(?::bigint[], ?::bigint[], ?::text[]) as s (id, sequence, hash)
                     where e.id = s.id""")) {
                update.setArray(1, array(connection, rows.stream().map(Row::id).toList()));
                update.setArray(
                        2,
                        array(
                                connection,
                                seals.stream().map(SealedEntry::sequence).toList()));
                update.setArray(
                        3,
                        array(connection, seals.stream().map(SealedEntry::hash).toList()));
                update.executeUpdate();
            }
        });
    }

    private static java.sql.Array array(Connection connection, List<?> values) throws SQLException {
        return connection.createArrayOf(
                "text", values.stream().map(Object::toString).toArray());
    }

    List<SealedEntry> page(AuditQuery query, int size, int offset) {
        var values = query.values();
        values.add(size);
        values.add(offset);
        return list(COLUMNS + query.condition() + " order by sequence desc limit ? offset ?", values.toArray()).stream()
                .map(Row::sealed)
                .toList();
    }

    /** The next entries of the chain. */
    List<SealedEntry> following(long sequence, int most) {
        return list(COLUMNS + "where sequence > ? order by sequence limit ?", sequence, most).stream()
                .map(Row::sealed)
                .toList();
    }

    long count(AuditQuery query) {
        return session().doReturningWork(connection -> {
            try (var select = prepared(
                            connection,
                            "select count(*) from audit_entry " + query.condition(),
                            query.values().toArray());
                    var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Entries that wait for their seal since before this moment. */
    long overdue(OffsetDateTime before) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from audit_entry where sequence is null and at < :before")
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue();
    }

    /** Walks through the chain from its beginning, until the reader has had enough. */
    void walk(Reader reader) {
        session().doWork(connection -> {
            try (var select = connection.prepareStatement(COLUMNS + "where sequence is not null order by sequence")) {
                select.setFetchSize(FETCHED_AT_ONCE);
                try (var rows = select.executeQuery()) {
                    boolean wantsMore = true;
                    while (wantsMore && rows.next()) {
                        wantsMore = reader.read(row(rows).sealed());
                    }
                }
            }
        });
    }

    private List<Row> list(String sql, @Nullable Object... values) {
        return session().doReturningWork(connection -> {
            var entries = new ArrayList<Row>();
            try (var select = prepared(connection, sql, values);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(row(rows));
                }
            }
            return entries;
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Row row(ResultSet row) throws SQLException {
        var entry = new AuditEntry(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getString(7),
                row.getString(8));
        return new Row(row.getLong(9), entry, row.getLong(10), row.getString(11));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    /** Reads entry after entry. */
    @FunctionalInterface
    interface Reader {

        /** Takes the next entry and says whether it wants another one. */
        boolean read(SealedEntry entry);
    }

    /** An entry as it stands in the table. */
    record Row(
            long id,
            AuditEntry entry,
            long sequence,
            @Nullable String hash) {

        SealedEntry sealed() {
            return new SealedEntry(sequence, entry, hash == null ? "" : hash);
        }
    }
}
