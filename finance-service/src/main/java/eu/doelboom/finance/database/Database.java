package eu.doelboom.finance.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows in the running transaction. Values are bound, never spliced into the text; a list is bound as an
 * array, so that many rows travel in one statement.
 */
@ApplicationScoped
public class Database {

    private final EntityManager entityManager;

    Database(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** From here on the transaction reads one moment in time and writes nothing. Must come before any other statement. */
    public void freeze() {
        execute("set transaction isolation level repeatable read read only");
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, values);
                    var rows = statement.executeQuery()) {
                var items = new ArrayList<T>();
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
                return items;
            }
        });
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    public int execute(String sql, @Nullable Object... values) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof List<?> list) {
                statement.setArray(i + 1, array(connection, list));
            } else {
                statement.setObject(i + 1, plain(values[i]));
            }
        }
        return statement;
    }

    /** All arrays travel as text and are cast where they are used; PostgreSQL reads them into any type. */
    private static java.sql.Array array(Connection connection, List<?> list) throws SQLException {
        var texts = list.stream().map(Database::text).toArray();
        return connection.createArrayOf("text", texts);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
