package eu.doelboom.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Keycloak server with the realm of the platform, in a database of its own beside those of the services. */
public final class Keycloak implements Part {
    public static final String NAME = "keycloak";
    private static final String DATABASE = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int TIMEOUT_MILLIS = 1_500;

    /** Where its programs, its archive and its secrets are, and who is beside it. */
    public record Place(Path programs, Path archives, Path keys, String gateway, int postgresPort) {}

    private final Place place;
    private final int port;
    private @Nullable KeycloakHome home;
    private @Nullable KeycloakSecrets secrets;

    public Keycloak(Place place, int port) {
        this.place = place;
        this.port = port;
    }

    /** What tokens of the realm carry as their issuer. */
    public static String issuer(int port) {
        return address(port) + "/realms/doelboom";
    }

    private static String address(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    /** The first start unpacks and builds the server and imports the realm. */
    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public void prepare() throws IOException {
        home = KeycloakHome.in(place.programs(), place.archives());
        secrets = KeycloakSecrets.in(place.keys());
        demandSameAddress();
        createDatabase(secrets);
    }

    /** The realm knows where the pages of the platform are; it is imported once. */
    private void demandSameAddress() throws IOException {
        var known = place.keys().resolve("keycloak.gateway");
        if (!Files.exists(known)) {
            Files.writeString(known, place.gateway(), StandardCharsets.US_ASCII);
        }
        var before = Files.readString(known, StandardCharsets.US_ASCII);
        if (!before.equals(place.gateway())) {
            throw new PartFailed("the realm of this data folder was made for " + before + ", not for " + place.gateway()
                    + ". Start with the former --port, or forget everything with --fresh");
        }
    }

    private void createDatabase(KeycloakSecrets known) throws IOException {
        var administration = "jdbc:postgresql://" + Ports.HOST + ":" + place.postgresPort() + "/postgres?user=postgres";
        try (var connection = DriverManager.getConnection(administration)) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?")) {
                var password = known.values().get(KeycloakSecrets.DATABASE);
                execute(connection, "create role %s login password '%s'".formatted(DATABASE, password));
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?")) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, DATABASE));
                execute(connection, "revoke connect on database %s from public".formatted(DATABASE));
            }
        } catch (SQLException refused) {
            throw new IOException("the database of Keycloak could not be created", refused);
        }
    }

    private static boolean isMissing(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, DATABASE);
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

    @Override
    public ProcessBuilder command() {
        if (home == null || secrets == null) {
            throw new IllegalStateException("prepare the server first");
        }
        var command = home.java(List.of(
                "-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        var process = new ProcessBuilder(OwnSession.of(command));
        var environment = process.environment();
        environment.putAll(secrets.values());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("DOELBOOM_GATEWAY", place.gateway());
        environment.put("KC_DB_URL", "jdbc:postgresql://" + Ports.HOST + ":" + place.postgresPort() + "/" + DATABASE);
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", Ports.HOST);
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HOSTNAME", address(port));
        return process;
    }

    /** It serves when it tells where the keys of the realm are. */
    @Override
    public boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create(issuer(port) + "/.well-known/openid-configuration")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
