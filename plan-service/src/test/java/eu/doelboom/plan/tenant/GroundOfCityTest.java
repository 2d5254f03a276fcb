package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a connection reaches that has taken the role of a city, on the search path of every connection. */
@QuarkusTest
class GroundOfCityTest {

    @Inject
    AgroalDataSource database;

    @Test
    void isTheSchemaOfTheCityAndNothingOfThePlatform() throws SQLException {
        var role = "plan_service_city_" + aCity().tenant();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + role);
            try (var row = statement.executeQuery("select array_to_string(current_schemas(false), ' ')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(role);
            }
            var mark = connection.setSavepoint();
            assertThatThrownBy(() -> statement.execute("select 1 from tenant")).hasMessageContaining("does not exist");
            connection.rollback(mark);
            assertThatThrownBy(() -> statement.execute("select 1 from platform.tenant"))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        }
    }
}
