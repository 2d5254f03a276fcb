package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a city has in this service's database, as one piece: to be looked at as it is at one moment, or erased. */
@ApplicationScoped
public class TenantGround {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relkind in ('r', 'p') order by c.relname""";

    private final MaintenancePool connections;
    private final TenantRole role;

    TenantGround(MaintenancePool connections, TenantRole role) {
        this.connections = connections;
        this.role = role;
    }

    /** Reads as the city, all as of one moment, outside the transaction of the caller. */
    public <T> T read(TenantId tenant, Reading<T> reading) {
        try (var connection = connections.open()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set transaction isolation level repeatable read read only; set local role " + role.of(tenant));
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("City cannot be read", failure);
        }
    }

    /** The tables of the city that the connection has become, in order of their name. */
    public static List<String> tables(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(TABLES)) {
            return texts(select);
        }
    }

    /** How many rows each table of the city has; empty when nothing of it is there. */
    public Map<String, Long> rows(TenantId tenant) {
        if (remains(tenant).isEmpty()) {
            return Map.of();
        }
        return read(tenant, connection -> {
            var rows = new LinkedHashMap<String, Long>();
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery("select count(*) from " + quoted(table))) {
                    answer.next();
                    rows.put(table, answer.getLong(1));
                }
            }
            return rows;
        });
    }

    /** What the database still has of the city: its schema, its role. Asked of the catalogue, not of our memory. */
    public List<String> remains(TenantId tenant) {
        try (var connection = connections.open();
                var select = connection.prepareStatement("""
                        select 'schema ' || nspname from pg_namespace where nspname = ?
                        union all select 'role ' || rolname from pg_roles where rolname = ?""")) {
            select.setString(1, role.of(tenant));
            select.setString(2, role.of(tenant));
            return texts(select);
        } catch (SQLException failure) {
            throw new IllegalStateException("Catalogue cannot be read", failure);
        }
    }

    /** Drops schema and role of the city. Safe to repeat. */
    public void erase(TenantId tenant) {
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout to '10s'");
            statement.execute("""
                    do $$ begin
                      if exists (select from pg_roles where rolname = '%1$s') then
                        set local role %1$s;
                        drop schema if exists %1$s cascade;
                        reset role;
                        drop role %1$s;
                      end if;
                    end $$""".formatted(role.of(tenant)));
        } catch (SQLException failure) {
            throw new IllegalStateException("City cannot be erased", failure);
        }
    }

    /** A name of the database as it stands in a statement. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** What is read of a city. */
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }
}
