package eu.doelboom.plan.audit;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureResourceTest {

    @Test
    void putsThePseudonymInThePlaceOfAnOwnerWhoNeverCalled() throws Exception {
        // Given
        var city = aCity();
        var owner = "tom." + UUID.randomUUID();
        var url = city.url("/actions/" + city.action("A1"));
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("ownerId", owner))
                .patch(url)
                .then()
                .statusCode(200);
        Thread.sleep(2_000);
        String pseudonym = city.coordinator()
                .get("/plan/v1/persons?pageSize=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(owner));
        var etag = city.coordinator()
                .get("/plan/v1/persons/" + pseudonym)
                .then()
                .extract()
                .header("ETag");
        // When
        city.coordinator()
                .header("If-Match", etag)
                .delete("/plan/v1/persons/" + pseudonym)
                .then()
                .statusCode(200)
                .body("replaced.find { it.place == 'action' }.records", equalTo(1))
                .body("mentioned", hasSize(0));
        // Then
        city.coordinator().get(url).then().body("ownerId", equalTo(pseudonym));
        for (var path : new String[] {"/plan/v1/persons", "/plan/v1/audit/export", city.url("/actions")}) {
            assertThat(city.coordinator().get(path).asString()).doesNotContain(owner);
        }
        assertThat(new Trail(city).verified("").getBoolean("intact")).isTrue();
    }
}
