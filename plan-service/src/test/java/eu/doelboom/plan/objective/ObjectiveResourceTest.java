package eu.doelboom.plan.objective;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObjectiveResourceTest {

    private static CityFixture city;

    @BeforeEach
    void register() {
        city = city == null ? aCity() : city;
    }

    private static String tag(String objective) {
        return city.coordinator().get(city.url("/objectives/" + objective)).header("ETag");
    }

    @Test
    void nestsTheTreeAsDeepAsAsked() {
        var top = city.objective("A", null);
        city.objective("A1", top);
        city.objective("A2", top);

        city.coordinator()
                .queryParam("depth", 2)
                .get(city.url("/objectives/" + top + "/tree"))
                .then()
                .statusCode(200)
                .body("items[0].children.code", contains("A1", "A2"));
        city.coordinator()
                .get(city.url("/objectives/" + top + "/children"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        city.coordinator().get(city.url("/tree")).then().statusCode(200).body("items.code", hasItem("A"));
    }

    @Test
    void looksForEveryCharacterAsItIs() {
        city.objective("Z_1", null);
        city.objective("Z11", null);

        city.coordinator()
                .queryParam("q", "z_1")
                .get(city.url("/objectives"))
                .then()
                .statusCode(200)
                .body("items.code", contains("Z_1"));
        city.coordinator()
                .queryParam("q", "%")
                .get(city.url("/objectives"))
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void refusesACodeThatThePlanHas() {
        city.objective("B", null);

        city.coordinator()
                .body(Map.of("code", "B", "title", "Nog een"))
                .post(city.url("/objectives"))
                .then()
                .statusCode(409)
                .body("code", equalTo("codeInUse"));
    }

    @Test
    void refusesACycle() {
        var top = city.objective("C", null);
        var below = city.objective("C1", top);

        city.coordinator()
                .header("If-Match", tag(top))
                .body(Map.of("parentId", below))
                .post(city.url("/objectives/" + top + "/moves"))
                .then()
                .statusCode(409)
                .body("code", equalTo("cycleInTree"))
                .body("issues[0].name", equalTo("parentId"));
    }

    @Test
    void refusesALevelThatBelongsToActions() {
        var top = city.objective("D", null);
        var below = city.objective("D1", top);

        city.coordinator()
                .body(Map.of("code", "D11", "title", "Te diep", "parentId", below))
                .post(city.url("/objectives"))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrongLevel"));
    }

    @Test
    void movesWithEverythingBelow() {
        var from = city.objective("E", null);
        var to = city.objective("F", null);
        var moved = city.objective("E1", from);

        city.coordinator()
                .header("If-Match", tag(moved))
                .body(Map.of("parentId", to))
                .post(city.url("/objectives/" + moved + "/moves"))
                .then()
                .statusCode(200)
                .body("parentId", equalTo(to));
    }

    @Test
    void withdrawsOnlyWhenNothingStandsBelow() {
        var top = city.objective("G", null);
        var below = city.objective("G1", top);

        city.coordinator()
                .header("If-Match", tag(top))
                .delete(city.url("/objectives/" + top))
                .then()
                .statusCode(409)
                .body("code", equalTo("stillInUse"));
        city.coordinator()
                .header("If-Match", tag(below))
                .delete(city.url("/objectives/" + below))
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
    }

    @Test
    void patchesByMergeAndNamesWhatItDoesNotKnow() {
        var objective = city.objective("H", null);

        city.coordinator()
                .header("If-Match", tag(objective))
                .body("{\"title\":\"Groener\",\"description\":\"Lang\"}")
                .patch(city.url("/objectives/" + objective))
                .then()
                .statusCode(200)
                .body("title", equalTo("Groener"))
                .body("description", equalTo("Lang"))
                .body("code", equalTo("H"));
        city.coordinator()
                .header("If-Match", tag(objective))
                .contentType("application/merge-patch+json")
                .body("{\"description\":null,\"colour\":1,\"title\":\"\"}")
                .patch(city.url("/objectives/" + objective))
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("colour"))
                .body("issues.name", hasItem("title"));
        city.coordinator()
                .header("If-Match", tag(objective))
                .contentType("application/merge-patch+json")
                .body("{\"description\":null}")
                .patch(city.url("/objectives/" + objective))
                .then()
                .statusCode(200)
                .body("description", equalTo(null));
    }
}
