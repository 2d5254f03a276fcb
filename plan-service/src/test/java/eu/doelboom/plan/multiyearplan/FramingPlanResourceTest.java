package eu.doelboom.plan.multiyearplan;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.plan.CityFixture;
import eu.doelboom.plan.OtherTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FramingPlanResourceTest {

    private static ValidatableResponse framed(CityFixture city, Map<String, ?> change) {
        return city.coordinator()
                .header("If-Match", "*")
                .body(change)
                .patch(city.url(""))
                .then();
    }

    private static String entity(CityFixture city, String code) {
        return city.coordinator()
                .body(Map.of("code", code, "name", code, "kind", "OCMW"))
                .post("/plan/v1/entities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void keepsAnEntityThatCarriesEstimates() {
        var city = aCity();
        var other = entity(city, "OCMW");
        framed(city, Map.of("entityIds", List.of(city.entityId(), other))).statusCode(200);
        city.action("A1");

        framed(city, Map.of("entityIds", List.of(other)))
                .statusCode(409)
                .body("code", equalTo("stillInUse"))
                .body("issues.name", contains("entityIds"))
                .body("issues[0].value", equalTo(city.entityId()));
        framed(city, Map.of("entityIds", List.of(city.entityId()))).statusCode(200);
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsTheKindOfALevelWithObjectives() {
        var city = aCity();
        var levels = new ArrayList<>((List<Object>)
                Objects.requireNonNull(CityFixture.plan("MJP", city.entityId()).get("levels")));
        levels.set(0, Map.of("code", "BD", "name", Map.of("nl", "Doel", "en", "Goal"), "kind", "GOAL"));
        framed(city, Map.of("levels", levels)).statusCode(200).body("levels[0].kind", equalTo("GOAL"));
        city.coordinator().get(city.url("")).then().body("levels[0].kind", equalTo("GOAL"));
        city.objective("BD1", null);

        levels.set(0, Map.of("code", "BD", "name", Map.of("nl", "Doel", "en", "Goal"), "kind", "OTHER"));
        framed(city, Map.of("levels", levels)).statusCode(409).body("issues.name", contains("levels[0].kind"));
        levels.set(0, Map.of("code", "D", "name", Map.of("nl", "Streven", "en", "Goal"), "kind", "GOAL"));
        levels.set(1, Map.of("code", "P", "name", Map.of("nl", "Programma", "en", "Programme"), "kind", "PROGRAMME"));
        framed(city, Map.of("levels", levels)).statusCode(200).body("levels[1].kind", equalTo("PROGRAMME"));
        city.coordinator().get(city.url("")).then().body("levels.code", contains("D", "P", "AC"));
    }

    @Test
    void answersWhoIsOvertakenAsWhoComesLate() throws Exception {
        var city = aCity();
        overtaken(
                city,
                "insert into plan select gen_random_uuid(), 'X', title, regime, first_year, state, levels, entity_ids,"
                        + " revision, frame_revision from plan",
                "/plan/v1/plans",
                CityFixture.plan("X", city.entityId()));
        overtaken(
                city,
                "insert into budget_entity values (gen_random_uuid(), 'X', 'X', 'OCMW', null, null)",
                "/plan/v1/entities",
                Map.of("code", "X", "name", "X", "kind", "OCMW"));
        overtaken(
                city,
                "insert into department values (gen_random_uuid(), 'X', 'X', 1)",
                "/plan/v1/departments",
                Map.of("code", "X", "name", "X"));
    }

    private static void overtaken(CityFixture city, String theirs, String collection, Map<String, Object> mine)
            throws Exception {
        try (var other = OtherTransaction.in(city, theirs)) {
            var answer = other.overtakes(() -> city.coordinator().body(mine).post(collection));

            answer.then().statusCode(409).body("code", equalTo("codeInUse"));
        }
    }

    @Test
    void answersWhoTakesACodeWhenOvertakenAsWhoComesLate() throws Exception {
        var city = aCity();
        var theirs = "insert into plan select gen_random_uuid(), 'Y', title, regime, first_year, state, levels,"
                + " entity_ids, revision, frame_revision from plan";
        try (var other = OtherTransaction.in(city, theirs)) {
            var answer = other.overtakes(() -> city.coordinator()
                    .header("If-Match", "*")
                    .body(Map.of("code", "Y"))
                    .patch(city.url("")));

            answer.then().statusCode(409).body("code", equalTo("codeInUse"));
        }
    }

    @Test
    void saysOfARevisionWhatBelongsToIt() throws Exception {
        var city = aCity();
        city.objective("BD1", null);
        var before = city.coordinator().get(city.url("/objectives"));

        try (var other = OtherTransaction.in(city, "lock table objective in access exclusive mode")) {
            other.execute("update plan set revision = revision + 1");
            other.execute("update objective set title = 'Anders'");
            var answer = other.overtakes(() -> city.coordinator().get(city.url("/objectives")));

            assertThat(answer.header("Plan-Revision")).isEqualTo(before.header("Plan-Revision"));
            answer.then().statusCode(200).body("items.title", contains("Doelstelling BD1"));
        }
    }
}
