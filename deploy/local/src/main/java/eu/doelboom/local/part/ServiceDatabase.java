package eu.doelboom.local.part;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** A database that belongs to exactly one service, with the only login that may use it. */
public enum ServiceDatabase {
    PLAN,
    FINANCE,
    MONITORING;

    public static ServiceDatabase named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String login() {
        return databaseName() + "_service";
    }

    /** On the loopback address every login is trusted; the password only satisfies those who ask for one. */
    public String password() {
        return login();
    }

    public String jdbcUrl(int port) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + databaseName();
    }

    void create(Connection administrator) throws SQLException {
        if (isMissing(administrator, "select 1 from pg_roles where rolname = ?", login())) {
            execute(administrator, "create role %s login createrole password '%s'".formatted(login(), password()));
            execute(administrator, "alter role %s set createrole_self_grant = 'set'".formatted(login()));
        }
        if (isMissing(administrator, "select 1 from pg_database where datname = ?", databaseName())) {
            execute(administrator, "create database %s owner %s".formatted(databaseName(), login()));
        }
        execute(administrator, "revoke connect on database %s from public".formatted(databaseName()));
    }

    private static boolean isMissing(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
