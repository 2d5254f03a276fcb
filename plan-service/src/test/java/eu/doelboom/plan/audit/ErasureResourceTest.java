package eu.doelboom.plan.audit;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.doelboom.plan.CityFixture;
import eu.doelboom.plan.OtherTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
        give(city, url, owner);
        Thread.sleep(2_000);
        var pseudonym = pseudonymOf(city, owner);
        // When
        erased(city, pseudonym)
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

    @Test
    void reachesWithdrawnActionsOfAnAdoptedPlan() {
        var city = aCity();
        var owner = "an." + UUID.randomUUID();
        var withdrawn = city.url("/actions/" + city.action("A1"));
        var standing = city.url("/actions/" + city.action("A2"));
        give(city, withdrawn, owner);
        give(city, standing, owner);
        city.coordinator().header("If-Match", "*").delete(withdrawn).then().statusCode(200);
        city.advance("proposals");
        city.advance("adoptions");
        long before = revision(city);
        var pseudonym = pseudonymOf(city, owner);

        erased(city, pseudonym).statusCode(200).body("replaced.find { it.place == 'action' }.records", equalTo(2));

        assertThat(revision(city)).isEqualTo(before + 2);
        for (var url : new String[] {withdrawn, standing}) {
            var action = city.coordinator().get(url);
            action.then().body("ownerId", equalTo(pseudonym));
            assertThat(action.header("ETag")).isIn("\"%d\"".formatted(before + 1), "\"%d\"".formatted(before + 2));
        }
    }

    @Test
    void waitsForWhoGivesHimAnActionMeanwhile() throws Exception {
        var city = aCity();
        var owner = "jo." + UUID.randomUUID();
        var url = city.url("/actions/" + city.action("A1"));
        give(city, url, owner);
        var other = city.url("/actions/" + city.action("A2"));
        var pseudonym = pseudonymOf(city, owner);

        try (var giving = OtherTransaction.in(city, "select from plan for update")) {
            giving.execute("update action set owner_id = '%s'".formatted(owner));
            giving.overtakes(() -> erased(city, pseudonym).statusCode(200));
        }

        city.coordinator().get(url).then().body("ownerId", equalTo(pseudonym));
        city.coordinator().get(other).then().body("ownerId", equalTo(pseudonym));
    }

    @Test
    void writesOfAnActionOnlyWhatChanges() throws Exception {
        var city = aCity();
        var url = city.url("/actions/" + city.action("A1"));

        try (var forgetting = OtherTransaction.in(city, "update action set owner_id = 'pseudonym'")) {
            forgetting
                    .overtakes(() -> city.coordinator()
                            .header("If-Match", "*")
                            .body(Map.of("title", "Anders"))
                            .patch(url))
                    .then()
                    .statusCode(200);
        }

        city.coordinator().get(url).then().body("title", equalTo("Anders")).body("ownerId", equalTo("pseudonym"));
    }

    private static long revision(CityFixture city) {
        return Long.parseLong(city.coordinator().get(city.url("")).header("Plan-Revision"));
    }

    private static void give(CityFixture city, String url, String owner) {
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("ownerId", owner))
                .patch(url)
                .then()
                .statusCode(200);
    }

    private static String pseudonymOf(CityFixture city, String owner) {
        return city.coordinator()
                .get("/plan/v1/persons?pageSize=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '%s' }.id".formatted(owner));
    }

    private static ValidatableResponse erased(CityFixture city, String pseudonym) {
        var url = "/plan/v1/persons/" + pseudonym;
        var etag = city.coordinator().get(url).header("ETag");
        return city.coordinator().header("If-Match", etag).delete(url).then();
    }
}
