package eu.doelboom.backbone.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Looks through every text of the current city's schema for a name: the proof of an erasure, or what is left to do. */
@ApplicationScoped
class Mentions {

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
             where table_schema = current_schema()
               and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')
             order by table_name, column_name""";
    private static final int SHORTEST_NAME = 3;

    private final EntityManager entityManager;

    Mentions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<ErasureView.Place> of(List<String> names) {
        var patterns = names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .map(name -> "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toArray(String[]::new);
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            var places = new ArrayList<ErasureView.Place>();
            for (var column : columns(connection)) {
                long records = count(connection, column, patterns);
                if (records > 0) {
                    places.add(new ErasureView.Place(column.table + "." + column.name, records));
                }
            }
            return places;
        });
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var select = connection.prepareStatement(COLUMNS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static long count(Connection connection, Column column, String[] patterns) throws SQLException {
        long records = 0;
        var sql = "select count(*) from \"%s\" where \"%s\"::text ilike ? escape '!'"
                .formatted(column.table, column.name);
        try (var select = connection.prepareStatement(sql)) {
            for (var pattern : patterns) {
                select.setString(1, pattern);
                try (var row = select.executeQuery()) {
                    row.next();
                    records += row.getLong(1);
                }
            }
        }
        return records;
    }

    private record Column(String table, String name) {}
}
