package eu.doelboom.backbone.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "40001", "53100", "53300", "55P03", "57P01", "58030"})
    void isToBeTriedAgainWhenTheDatabaseFailed(String state) {
        var failure = new PersistenceException(new SQLException("refused", state));

        assertThat(DatabaseFault.isCauseOf(failure)).isTrue();
        assertThat(RefusedByDatabase.problem(failure).getStatusCode()).isEqualTo(503);
        assertThat(RefusedByDatabase.problem(failure).getHeaders()).containsKey("Retry-After");
    }

    @Test
    void isToBeTriedAgainWhenNoConnectionCameFree() {
        var failure =
                new PersistenceException(new SQLException("Acquisition timeout while waiting for new connection"));

        assertThat(RefusedByDatabase.problem(failure).getStatusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "22003"})
    void isTheCallersWhenTheValueCannotBeStored(String state) {
        var failure = new PersistenceException(new SQLException("refused", state));

        assertThat(DatabaseFault.isCauseOf(failure)).isFalse();
        assertThat(RefusedByDatabase.problem(failure).getStatusCode()).isEqualTo(400);
    }

    @Test
    void isOursWhenTheStatementIsWrong() {
        var failure = new PersistenceException(new SQLException("no such table", "42P01"));

        assertThat(RefusedByDatabase.problem(failure).getStatusCode()).isEqualTo(500);
    }
}
