package eu.doelboom.backbone.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of rows that travels inside the statement of somebody else, so that it costs no trip to the database of its
 * own.
 *
 * @param sql an insert or an update
 * @param values how many values it has
 * @param binding binds them
 * @param demanded whether it must find a row, without which its company does nothing either
 * @param name by which its company knows the rows that it returns; absent when it returns none
 */
public record Companion(
        String sql,
        int values,
        Binding binding,
        boolean demanded,
        @Nullable String name) {

    /** One that may find no row. */
    public Companion(String sql, int values, Binding binding) {
        this(sql, values, binding, false, null);
    }

    /** The same; but it must find a row. */
    public Companion demanding() {
        return new Companion(sql, values, binding, true, name);
    }

    /** The same; but what it returns is there for its company, under this name. */
    public Companion returning(String column, String as) {
        return new Companion(sql + " returning " + column, values, binding, demanded, as);
    }

    /**
     * The statement with its companions in it; their values come first, in this order.
     *
     * @param statement its text, made of the condition that every demanded companion found a row
     */
    public static String aboard(List<Companion> companions, UnaryOperator<String> statement) {
        var parts = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        for (int i = 0; i < companions.size(); i++) {
            var companion = companions.get(i);
            boolean isNamed = companion.name != null;
            var name = isNamed ? companion.name : "companion" + i;
            parts.add(name + " as (" + companion.sql + (companion.demanded && !isNamed ? " returning 1)" : ")"));
            if (companion.demanded) {
                conditions.add("exists (select from " + name + ")");
            }
        }
        var condition = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return (parts.isEmpty() ? "" : "with " + String.join(", ", parts) + " ") + statement.apply(condition);
    }

    /** Binds the values of all companions and answers the position for the next value. */
    public static int bindAll(List<Companion> companions, PreparedStatement statement) throws SQLException {
        int position = 1;
        for (var companion : companions) {
            companion.binding.bind(statement, position);
            position += companion.values;
        }
        return position;
    }

    /** Goes without company, and answers whether it found what it must. */
    public boolean executeAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement, 1);
            return statement.executeUpdate() > 0 || !demanded;
        }
    }

    /** Binds the values of a companion. */
    @FunctionalInterface
    public interface Binding {

        /** From this position on. */
        void bind(PreparedStatement statement, int first) throws SQLException;
    }
}
