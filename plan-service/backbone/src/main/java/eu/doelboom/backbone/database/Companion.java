package eu.doelboom.backbone.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of rows that travels inside the statement of somebody else, so that it costs no trip to the database of its
 * own.
 *
 * @param sql an insert or an update
 * @param values how many values it has
 * @param binding binds them
 */
public record Companion(String sql, int values, Binding binding) {

    /** The statement with its companions in it; their values come first, in this order. */
    public static String aboard(List<Companion> companions, String statement) {
        if (companions.isEmpty()) {
            return statement;
        }
        var parts = new ArrayList<String>();
        for (int i = 0; i < companions.size(); i++) {
            parts.add("companion%d as (%s)".formatted(i, companions.get(i).sql()));
        }
        return "with %s %s".formatted(String.join(", ", parts), statement);
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

    /** Goes without company. */
    public void executeAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement, 1);
            statement.executeUpdate();
        }
    }

    /** Binds the values of a companion. */
    @FunctionalInterface
    public interface Binding {

        /** From this position on. */
        void bind(PreparedStatement statement, int first) throws SQLException;
    }
}
