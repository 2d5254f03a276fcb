package eu.doelboom.monitoring.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** The objectives of a city's plans. */
@ApplicationScoped
public class Objectives {

    private static final String SELECT = """
            select id, code, title, withdrawn, revision from objective
             where plan_id = ? and id = any(?)""";

    private static final String UPSERT = """
            insert into objective (plan_id, id, code, title, withdrawn, revision)
            select ?, new.* from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[]) new
            on conflict (plan_id, id) do update
               set code = excluded.code, title = excluded.title, withdrawn = excluded.withdrawn,
                   revision = excluded.revision
             where objective.revision < excluded.revision
            returning id""";

    private final EntityManager entityManager;

    Objectives(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Map<String, Objective> find(String planId, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : select(SELECT, planId, ids);
    }

    /** The objective, held as it is until the end of the transaction; it cannot be withdrawn in between. */
    public Optional<Objective> hold(String planId, String id) {
        return Optional.ofNullable(
                select(SELECT + " for share", planId, List.of(id)).get(id));
    }

    /**
     * Notes newer states; an older revision than the known one changes nothing.
     *
     * @param objectives at most one state for each objective
     * @return the objectives that changed
     */
    public Set<String> keep(String planId, Collection<Objective> objectives) {
        if (objectives.isEmpty()) {
            return Set.of();
        }
        // always in the same order, so that two feeds never wait for each other
        var ordered =
                objectives.stream().sorted(Comparator.comparing(Objective::id)).toList();
        return session().doReturningWork(connection -> upsert(connection, planId, ordered));
    }

    private static Set<String> upsert(Connection connection, String planId, List<Objective> objectives)
            throws SQLException {
        try (var statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, planId);
            statement.setArray(2, array(connection, "text", objectives, Objective::id));
            statement.setArray(3, array(connection, "text", objectives, Objective::code));
            statement.setArray(4, array(connection, "text", objectives, Objective::title));
            statement.setArray(5, array(connection, "boolean", objectives, Objective::withdrawn));
            statement.setArray(6, array(connection, "bigint", objectives, Objective::revision));
            var changed = new LinkedHashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1));
                }
            }
            return changed;
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Objective> objectives, Function<Objective, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, objectives.stream().map(column).toArray());
    }

    private Map<String, Objective> select(String sql, String planId, Collection<String> ids) {
        return session().doReturningWork(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, planId);
                select.setArray(2, connection.createArrayOf("text", ids.toArray()));
                try (var rows = select.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static Map<String, Objective> read(ResultSet rows) throws SQLException {
        var found = new HashMap<String, Objective>();
        while (rows.next()) {
            var objective = new Objective(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getLong(5));
            found.put(objective.id(), objective);
        }
        return found;
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
