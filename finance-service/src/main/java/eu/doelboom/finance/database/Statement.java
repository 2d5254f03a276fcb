package eu.doelboom.finance.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with its values. Values are bound, never spliced into the text; a list is bound as an array. */
public abstract sealed class Statement permits Query, Write {

    private final String sql;
    private final List<@Nullable Object> values;

    Statement(String sql, @Nullable Object... values) {
        this.sql = sql;
        this.values = Collections.unmodifiableList(Arrays.asList(values));
    }

    final String sql() {
        return sql;
    }

    /** Binds the values after those of the statements before it, and answers the position for the next one. */
    final int bind(PreparedStatement prepared, int from) throws SQLException {
        int position = from;
        for (var value : values) {
            if (value instanceof List<?> list) {
                prepared.setArray(position, array(prepared.getConnection(), list));
            } else if (value instanceof Text one) {
                prepared.setString(position, text(one.value));
            } else {
                prepared.setObject(position, plain(value));
            }
            position++;
        }
        return position;
    }

    /** Takes the rows that came as an answer; a change has none. */
    void take(ResultSet answer) throws SQLException {
        throw new SQLException("A change was answered with rows");
    }

    /** All arrays travel as text and are cast where they are used; PostgreSQL reads them into any type. */
    private static Array array(Connection connection, List<?> list) throws SQLException {
        var texts = list.stream().map(Statement::text).toArray();
        return connection.createArrayOf("text", texts);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }

    /** One value that travels as text, as those of a list do, also when it is absent. */
    record Text(@Nullable Object value) {}

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
