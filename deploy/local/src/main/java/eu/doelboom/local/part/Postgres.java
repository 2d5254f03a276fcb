package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server with the databases of all services; its data outlives it. */
public final class Postgres implements Part {
    private static final String ADMINISTRATOR = "postgres";
    private static final int MAX_CONNECTIONS = 330;
    private static final long SECONDS_TO_CREATE = 60;
    private static final long SECONDS_TO_STOP = 15;

    private final Path data;
    private final Path binaries;
    private final int port;
    private final boolean durable;
    private @Nullable Path home;

    /** A durable server forces every commit to disk; one for tests does not. */
    public Postgres(Path data, Path binaries, int port, boolean durable) {
        this.data = data;
        this.binaries = binaries;
        this.port = port;
        this.durable = durable;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() throws IOException {
        home = PostgresBinaries.in(binaries);
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(data.getParent());
        var created = run(
                List.of(
                        program("initdb"),
                        "--pgdata=" + data,
                        "--username=" + ADMINISTRATOR,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--no-sync"),
                SECONDS_TO_CREATE);
        if (created != 0) {
            throw new PartFailed("PostgreSQL could not create its data folder " + data + " (initdb ended with "
                    + created + "). Run as a normal user, or allow user namespaces (unshare -U) for root.");
        }
    }

    @Override
    public ProcessBuilder command() {
        var command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", "" + port));
        for (var setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(OwnSession.of(OwnSession.unprivileged(command)));
    }

    private List<String> settings() {
        var flag = durable ? "on" : "off";
        return List.of(
                "listen_addresses=" + Ports.HOST,
                "unix_socket_directories=",
                "max_connections=" + MAX_CONNECTIONS,
                "shared_buffers=64MB",
                "max_wal_size=512MB",
                "jit=off",
                "fsync=" + flag,
                "synchronous_commit=" + flag,
                "full_page_writes=" + flag,
                "timezone=UTC",
                "log_timezone=UTC");
    }

    @Override
    public boolean answers() {
        try (var connection = DriverManager.getConnection(administration())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void complete() throws IOException {
        try (var connection = DriverManager.getConnection(administration())) {
            for (var database : ServiceDatabase.values()) {
                database.create(connection);
            }
        } catch (SQLException refused) {
            throw new IOException("the databases of the services could not be created", refused);
        }
    }

    @Override
    public void askToStop(ProcessHandle process) {
        try {
            run(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-W"), SECONDS_TO_STOP);
        } catch (IOException unavailable) {
            process.destroy();
        }
    }

    private String administration() {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/postgres?user=" + ADMINISTRATOR
                + "&connectTimeout=2&socketTimeout=30";
    }

    private String program(String name) {
        if (home == null) {
            throw new IllegalStateException("prepare the server first");
        }
        return home.resolve("bin").resolve(name).toString();
    }

    private static int run(List<String> command, long seconds) throws IOException {
        var process = new ProcessBuilder(OwnSession.unprivileged(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(command.get(0) + " took more than " + seconds + " s");
    }
}
