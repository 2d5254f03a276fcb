package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.Trips;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done first with a connection of a city is done as that city. */
@QuarkusTest
class FirstStatementTest {

    private static final String WHO = "select current_user || ' ' || current_schema()";
    private static final String WHO_WITH = WHO + " || ? || ?";

    private static String city;
    private static String neighbour;

    @Inject
    TenantWork work;

    @Inject
    EntityManager entityManager;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void register() {
        if (city == null) {
            city = aCity().tenant();
            neighbour = aCity().tenant();
        }
    }

    @Test
    void isAskedAsTheCity() {
        assertThat(first(connection -> answer(connection.prepareStatement(WHO))))
                .isEqualTo(theCity());
        assertThat(first(connection -> {
                    try (var question = connection.prepareStatement(WHO_WITH)) {
                        question.setString(1, " a");
                        question.setObject(2, "b");
                        question.execute();
                        return text(question);
                    }
                }))
                .isEqualTo(theCity() + " ab");
        assertThat(inTheCity(() -> (String) entityManager
                        .createNativeQuery(WHO + " || :more", String.class)
                        .setParameter("more", "!")
                        .getSingleResult()))
                .isEqualTo(theCity() + "!");
    }

    @Test
    void isAskedWithAListOfValues() {
        var who = first(connection -> {
            try (var question = connection.prepareStatement(WHO + " || array_to_string(?::text[], '+')")) {
                question.setArray(1, connection.createArrayOf("text", new Object[] {" a", "b"}));
                question.execute();
                return text(question);
            }
        });

        assertThat(who).isEqualTo(theCity() + " a+b");
    }

    @Test
    void isAskedOfManyRowsInParts() {
        var rows = first(connection -> {
            try (var question = connection.prepareStatement("select n, current_user from generate_series(1, ?) n")) {
                question.setFetchSize(10);
                question.setInt(1, 25);
                int seen = 0;
                try (var answer = question.executeQuery()) {
                    while (answer.next()) {
                        assertThat(answer.getString(2)).isEqualTo(role(city));
                        seen++;
                    }
                }
                return Integer.toString(seen);
            }
        });

        assertThat(rows).isEqualTo("25");
    }

    @Test
    void takesTheRoleAlongWhenItIsAQuestion() {
        int role = 1;
        int question = 1;
        int commit = 1;

        assertThat(tripsOf(connection -> answer(connection.prepareStatement(WHO))))
                .isEqualTo(question + commit);
        assertThat(tripsOf(connection -> {
                    var list = connection.createArrayOf("text", new Object[] {"a"});
                    try (var asked = connection.prepareStatement(WHO + " || array_length(?::text[], 1)")) {
                        asked.setArray(1, list);
                        return answer(asked);
                    }
                }))
                .isEqualTo(question + commit);
        assertThat(Trips.during(() -> inTheCity(() ->
                        entityManager.createQuery("select count(p) from Plan p").getSingleResult())))
                .isEqualTo(question + commit);
        assertThat(tripsOf(connection -> {
                    try (var statement = connection.createStatement();
                            var answer = statement.executeQuery(WHO)) {
                        return Boolean.toString(answer.next());
                    }
                }))
                .isEqualTo(role + question + commit);
    }

    private int tripsOf(ReturningWork<String> first) {
        return Trips.during(() -> first(first));
    }

    @Test
    void mayBeAChange() {
        var who = first(connection -> {
            try (var change = connection.prepareStatement("create temporary table mine on commit drop as " + WHO)) {
                change.executeUpdate();
            }
            return answer(connection.prepareStatement("select * from mine"));
        });

        assertThat(who).isEqualTo(theCity());
    }

    @Test
    void mayBeAPlainStatementOrTheBareConnection() {
        assertThat(first(connection -> {
                    try (var statement = connection.createStatement();
                            var answer = statement.executeQuery(WHO)) {
                        answer.next();
                        return answer.getString(1);
                    }
                }))
                .isEqualTo(theCity());
        assertThat(first(connection -> {
                    var bare = connection.unwrap(org.postgresql.PGConnection.class);
                    return answer(((Connection) bare).prepareStatement(WHO));
                }))
                .isEqualTo(theCity());
    }

    @Test
    void mayBePreparedBeforeAnotherIsAsked() {
        var both = first(connection -> {
            try (var first = connection.prepareStatement(WHO);
                    var second = connection.prepareStatement(WHO_WITH)) {
                second.setString(1, "-");
                second.setString(2, "-");
                return answer(second)
                        + answer(first)
                        + answer(first.getConnection().prepareStatement(WHO));
            }
        });

        assertThat(both).isEqualTo(theCity() + "--" + theCity() + theCity());
    }

    @Test
    void refusesWhatAQuestionCannotDo() {
        assertThatThrownBy(() -> first(connection -> {
                    try (var question = connection.prepareStatement(WHO)) {
                        question.addBatch();
                        return "";
                    }
                }))
                .hasMessageContaining("addBatch");
    }

    @Test
    void putsOffWhatAnEarlierUserLeft() throws SQLException {
        int left;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to platform");
            statement.execute("set role " + role(neighbour));
            left = Integer.parseInt(answer(connection.prepareStatement("select pg_backend_pid()::text")));
        }
        try {
            assertThat(first(connection -> answer(connection.prepareStatement(WHO + " || ' ' || pg_backend_pid()"))))
                    .isEqualTo(theCity() + " " + left);
        } finally {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("reset role; reset search_path");
            }
        }
    }

    @Test
    void doesNotMakeTheConnectionTheCitysForLongerThanTheTransaction() throws SQLException {
        var inside = first(connection -> answer(connection.prepareStatement(WHO)));
        try (var connection = database.getConnection()) {
            assertThat(answer(connection.prepareStatement(WHO)))
                    .isNotEqualTo(inside)
                    .startsWith("plan_service ");
        }
    }

    private String first(ReturningWork<String> first) {
        return inTheCity(() -> entityManager.unwrap(Session.class).doReturningWork(first));
    }

    private <T> T inTheCity(Supplier<T> what) {
        return work.inTransaction(new TenantId(city), what);
    }

    private static String theCity() {
        return role(city) + " " + role(city);
    }

    private static String role(String tenant) {
        return "plan_service_city_" + tenant;
    }

    private static String answer(PreparedStatement question) throws SQLException {
        try (var answer = question.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String text(PreparedStatement asked) throws SQLException {
        try (var answer = asked.getResultSet()) {
            answer.next();
            return answer.getString(1);
        }
    }
}
