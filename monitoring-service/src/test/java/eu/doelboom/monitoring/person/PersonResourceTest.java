package eu.doelboom.monitoring.person;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest {

    private static final String EVERY_TEXT = """
            select table_schema, table_name, column_name from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema')
               and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')""";

    private CityFixture city;
    private String subject;

    @BeforeEach
    void meet() {
        city = aCity();
        subject = "mia." + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void keepsWhatSomebodyDidAndForgetsWhoItWas() throws Exception {
        // Given
        var indicator = added(city, anIndicator(city.withObjective("BD01"), "I1"));
        String pseudonym = as("department-head")
                .body(Map.of("date", "2022-06-30", "value", "24.5"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(201)
                .extract()
                .path("recordedBy");
        var etag = city.asCoordinator()
                .get("/persons/" + pseudonym)
                .then()
                .statusCode(200)
                .body("subject", equalTo(subject))
                .body("name", equalTo("Mia " + subject))
                .extract()
                .header("ETag");
        assertThat(placesThatMention(subject)).isNotEmpty();
        // When
        city.asCoordinator()
                .header("If-Match", etag)
                .delete("/persons/" + pseudonym)
                .then()
                .statusCode(200)
                .body("id", equalTo(pseudonym))
                .body("mentioned", hasSize(0));
        // Then
        assertThat(placesThatMention(subject)).isEmpty();
        city.asCoordinator().get("/persons/" + pseudonym).then().statusCode(404);
        city.asCoordinator()
                .get(indicator + "/measurements")
                .then()
                .body("items[0].recordedBy", equalTo(pseudonym))
                .body("items[0].value", equalTo("24.5"));
        for (var path : List.of("/persons", "/audit", "/audit/export", "/plans/" + city.plan() + "/indicators")) {
            assertThat(city.asCoordinator().get(path).asString()).doesNotContain(subject);
        }
        city.asCoordinator().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void givesSomebodyWhoComesBackAnotherPseudonym() {
        var first = own();
        var etag =
                city.asCoordinator().get("/persons/" + first).then().extract().header("ETag");
        city.asCoordinator()
                .header("If-Match", etag)
                .delete("/persons/" + first)
                .then()
                .statusCode(200);

        assertThat(own()).isNotEqualTo(first);
    }

    @Test
    void exportsAllThatIsKeptAboutSomebody() {
        var indicator = added(city, anIndicator(city.withObjective("BD01"), "I1"));
        as("department-head")
                .body(Map.of("date", "2022-06-30", "value", "24.5"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(201);

        city.as("auditor")
                .get("/persons/" + own() + "/export")
                .then()
                .statusCode(200)
                .body("person.subject", equalTo(subject))
                .body("parts.find { it.place == 'measurement' }.records", hasSize(1))
                .body("parts.find { it.place == 'measurement' }.records[0].value", equalTo("24.5"));
    }

    @Test
    void saysWhereANameStillStandsInFreeText() {
        var indicator = added(city, anIndicator(city.withObjective("BD01"), "I1"));
        as("department-head")
                .body(Map.of("date", "2022-06-30", "value", "24.5", "note", "Geteld door " + subject))
                .post(indicator + "/measurements")
                .then()
                .statusCode(201);
        var pseudonym = own();
        var etag = city.asCoordinator()
                .get("/persons/" + pseudonym)
                .then()
                .extract()
                .header("ETag");

        city.asCoordinator()
                .header("If-Match", etag)
                .delete("/persons/" + pseudonym)
                .then()
                .statusCode(200)
                .body("mentioned.find { it.place == 'measurement.note' }.records", equalTo(1));
    }

    @Test
    void letsNobodyElseLookOrForget() {
        var pseudonym = own();

        city.as("department-head").get("/persons").then().statusCode(403);
        city.as("department-head").get("/persons/" + pseudonym).then().statusCode(403);
        city.as("auditor").delete("/persons/" + pseudonym).then().statusCode(403);
        city.asCoordinator().delete("/persons/" + pseudonym).then().statusCode(428);
        aCity().asCoordinator().get("/persons/" + pseudonym).then().statusCode(404);
    }

    private String own() {
        return as("department-head")
                .get("/persons/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private RequestSpecification as(String role) {
        var token = Jwt.issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject(subject)
                .upn(subject)
                .groups(Set.of(role))
                .claim("tenant", city.tenant())
                .claim("name", "Mia " + subject)
                .expiresIn(Duration.ofHours(1))
                .sign();
        return given().basePath("/monitoring/v1").auth().oauth2(token).contentType("application/json");
    }

    /** Every text of every schema of the database that contains this, as its administrator sees it. */
    private static List<String> placesThatMention(String text) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        System.getProperty("quarkus.datasource.jdbc.url"), "postgres", "postgres");
                var columns = connection.createStatement();
                var rows = columns.executeQuery(EVERY_TEXT)) {
            while (rows.next()) {
                var table = "\"%s\".\"%s\"".formatted(rows.getString(1), rows.getString(2));
                var column = "\"%s\"".formatted(rows.getString(3));
                try (var search = connection.prepareStatement(
                        "select 1 from %s where %s::text like ? limit 1".formatted(table, column))) {
                    search.setString(1, "%" + text + "%");
                    if (search.executeQuery().next()) {
                        places.add(table + "." + column);
                    }
                }
            }
        }
        return places;
    }
}
