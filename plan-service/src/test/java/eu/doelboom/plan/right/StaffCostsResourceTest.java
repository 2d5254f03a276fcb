package eu.doelboom.plan.right;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amounts on accounts of class 62 are hidden from some roles, and the answer says that they are. */
@QuarkusTest
class StaffCostsResourceTest {

    private static final String WAGES = "48231.17";

    private static CityFixture city;
    private static String url;
    private static String action;

    @BeforeEach
    void plan() {
        if (city == null) {
            city = aCity();
            action = city.action("LONEN");
            url = city.url("/actions/" + action);
            city.coordinator()
                    .header("If-Match", "*")
                    .body(Map.of("ownerId", "tom"))
                    .patch(url)
                    .then()
                    .statusCode(200);
            city.coordinator()
                    .header("If-Match", "*")
                    .body(Map.of("items", List.of(city.estimate(2027, "1000.00"), wages(2027, WAGES))))
                    .patch(url + "/estimates")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> wages(int year, String amount) {
        var line = new HashMap<>(city.estimate(year, amount));
        line.put("account", "62000000");
        return line;
    }

    private static RequestSpecification owner() {
        return city.with(Roles.OWNER, "tom", Map.of());
    }

    @Test
    void areShownToWhoPlansOrAuditsThem() {
        for (var role : List.of(Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.AUDITOR, Roles.ERP_CLIENT)) {
            city.with(role)
                    .get(url + "/estimates")
                    .then()
                    .body("items.find { it.account == '62000000' }.amount", equalTo(WAGES))
                    .body("hiddenEstimates", nullValue());
        }
    }

    @Test
    void areHiddenFromOthersAndTheAnswerSaysSo() {
        for (var hidden : List.of(owner(), city.with(Roles.PROGRAMME_DIRECTOR))) {
            hidden.get(url + "/estimates")
                    .then()
                    .statusCode(200)
                    .body(not(containsString(WAGES)))
                    .body("items.find { it.account == '62000000' }.hidden", contains("amount"))
                    .body("items.find { it.account != '62000000' }.amount", equalTo("1000.00"))
                    .body("hiddenEstimates", equalTo(1));
            hidden.get(url).then().body(not(containsString(WAGES))).body("hiddenEstimates", equalTo(1));
            hidden.get(city.url("/actions?q=LONEN"))
                    .then()
                    .body(not(containsString(WAGES)))
                    .body("hidden", equalTo(1))
                    .body("items[0].hiddenEstimates", equalTo(1));
        }
    }

    @Test
    void stayAsTheyAreWhenSomebodyReplacesWhatHeSees() {
        owner().header("If-Match", "*")
                .body(Map.of("items", List.of(city.estimate(2027, "1000.00"), city.estimate(2028, "7.00"))))
                .patch(url + "/estimates")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body(not(containsString(WAGES)));

        city.coordinator()
                .get(url + "/estimates")
                .then()
                .body("items.amount", containsInAnyOrder("1000.00", "7.00", WAGES));
        owner().header("If-Match", "*")
                .body(Map.of("items", List.of(city.estimate(2027, "1000.00"))))
                .patch(url + "/estimates")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void areNotSetByWhoDoesNotSeeThem() {
        owner().header("If-Match", "*")
                .body(Map.of("items", List.of(wages(2027, WAGES))))
                .patch(url + "/estimates")
                .then()
                .statusCode(403);
        owner().header("If-Match", "*")
                .body(wages(2029, "1.00"))
                .post(url + "/estimates")
                .then()
                .statusCode(403);
        String line = city.coordinator().get(url + "/estimates").path("items.find { it.account == '62000000' }.id");
        owner().header("If-Match", "*")
                .body(Map.of("amount", "1.00"))
                .patch(url + "/estimates/" + line)
                .then()
                .statusCode(403);
        owner().header("If-Match", "*")
                .delete(url + "/estimates/" + line)
                .then()
                .statusCode(403);
    }

    /** An answer is made for the rights of one caller; whoever guesses his key does not get it. */
    @Test
    void areNotHadFromTheRememberedAnswerOfAnother() {
        var key = UUID.randomUUID().toString();
        var amount = Map.of("amount", "1000.00");
        String line = city.coordinator().get(url + "/estimates").path("items.find { it.account != '62000000' }.id");
        city.coordinator()
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body(amount)
                .patch(url + "/estimates/" + line)
                .then()
                .statusCode(200)
                .body(containsString(WAGES));

        owner().header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body(amount)
                .patch(url + "/estimates/" + line)
                .then()
                .statusCode(422)
                .body(not(containsString(WAGES)));
    }
}
