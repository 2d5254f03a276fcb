package eu.doelboom.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What somebody else has done in the database of a city and not committed yet. */
public final class OtherTransaction implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection connection;

    private OtherTransaction(Connection connection) {
        this.connection = connection;
    }

    public static OtherTransaction in(CityFixture city, String sql) throws SQLException {
        var connection =
                DriverManager.getConnection(System.getProperty("quarkus.datasource.jdbc.url"), "postgres", "postgres");
        connection.setAutoCommit(false);
        var other = new OtherTransaction(connection);
        other.execute("set local search_path to plan_service_city_" + city.tenant());
        other.execute(sql);
        return other;
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Commits as soon as the request waits for this transaction, and gives what it then answers. */
    public <T> T overtakes(Callable<T> request) throws Exception {
        return overtakes(request, () -> true);
    }

    /** As above, after something else that does not wait for either. */
    public <T> T overtakes(Callable<T> request, Callable<?> meanwhile) throws Exception {
        var executor = Executors.newCachedThreadPool();
        try {
            var answer = executor.submit(request);
            for (var end = System.nanoTime() + PATIENCE.toNanos(); !isAwaited(); Thread.sleep(20)) {
                if (answer.isDone() || System.nanoTime() > end) {
                    throw new AssertionError("the request did not wait");
                }
            }
            executor.submit(meanwhile).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            connection.commit();
            return answer.get();
        } finally {
            executor.shutdown();
        }
    }

    private boolean isAwaited() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select from pg_locks where not granted and pg_backend_pid()"
                                + " = any(pg_blocking_pids(pid)))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
