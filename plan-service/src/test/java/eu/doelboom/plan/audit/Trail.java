package eu.doelboom.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The trail of one city as an auditor sees it, and the table below it as a superuser of the database does. */
final class Trail {

    private final CityFixture city;

    Trail(CityFixture city) {
        this.city = city;
    }

    /** The sealed entries, newest first, once at least one has come that the caller waits for. */
    List<Map<String, Object>> awaited(String operation) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            var entries = entries("?operation=" + operation);
            if (!entries.isEmpty() || System.nanoTime() > end) {
                assertThat(entries).as("entries of " + operation).isNotEmpty();
                return entries;
            }
            Thread.sleep(100);
        }
    }

    List<Map<String, Object>> entries(String query) {
        return city.with(Roles.AUDITOR)
                .get("/plan/v1/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    JsonPath verified(String query) {
        return city.with(Roles.AUDITOR)
                .get("/plan/v1/audit/verification" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Does something as the superuser, past every privilege and trigger. */
    void tamper(String sql) throws SQLException {
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("set search_path to plan_service_city_" + city.tenant());
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    /** Does something as the city itself, with no more than its privileges. */
    void attempt(String sql) throws SQLException {
        try (var connection = connection(System.getProperty("quarkus.datasource.username"));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role plan_service_city_%s".formatted(city.tenant()));
            statement.execute("set local search_path to \"$user\"");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static Connection connection(String user) throws SQLException {
        return DriverManager.getConnection(System.getProperty("quarkus.datasource.jdbc.url"), user, user);
    }
}
