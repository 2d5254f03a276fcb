package eu.doelboom.plan.multiyearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocationResourceTest {

    private final CityFixture city = CityFixture.aCity();

    @Test
    void leadsToWhatWasMade() {
        leadsBack("/plan/v1/plans", CityFixture.plan("MJP2", city.entityId()));
        leadsBack("/plan/v1/departments", Map.of("code", "MOB", "name", "Mobiliteit"));
        leadsBack(city.url("/objectives"), Map.of("code", "BD9", "title", "Doelstelling"));
        var below = city.objective("AP8", city.objective("BD8", null));
        leadsBack(
                city.url("/actions"),
                Map.of("code", "AC8", "title", "Actie", "objectiveId", below, "estimates", List.of()));
    }

    private void leadsBack(String collection, Map<String, Object> content) {
        var made = city.coordinator().body(content).post(collection);
        String id = made.then().statusCode(201).extract().path("id");
        assertThat(id).isNotNull();
        city.coordinator()
                .get(made.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }
}
