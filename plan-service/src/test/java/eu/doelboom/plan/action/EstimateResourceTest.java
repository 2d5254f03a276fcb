package eu.doelboom.plan.action;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EstimateResourceTest {

    private static CityFixture city;

    @BeforeEach
    void register() {
        city = city == null ? aCity() : city;
    }

    @Test
    void changesOneAmountAndTellsTheNewRevision() {
        // Given
        var url = city.url("/actions/" + city.action("EEN") + "/estimates");
        var before = city.coordinator().get(url).then().statusCode(200).extract();
        String line = before.path("items[0].id");
        // When
        var after = city.with(Roles.DEPARTMENT_HEAD)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("amount", "1500.50"))
                .patch(url + "/" + line)
                .then();
        // Then
        after.statusCode(200).body("items[0].amount", equalTo("1500.50"));
        long planRevision = Long.parseLong(after.extract().header("Plan-Revision"));
        assertThat(planRevision).isEqualTo(Long.parseLong(before.header("Plan-Revision")) + 1);
        assertThat(after.extract().header("ETag")).isEqualTo("\"" + planRevision + "\"");
    }

    @Test
    void replacesAllLinesAndKeepsTheIdentifierOfThoseWithTheSameKey() {
        var url = city.url("/actions/" + city.action("TWEE") + "/estimates");
        var before = city.coordinator().get(url).then().extract();

        city.coordinator()
                .header("If-Match", before.header("ETag"))
                .body(Map.of("items", List.of(city.estimate(2027, "7"), city.estimate(2028, "-8.1"))))
                .patch(url)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(before.path("items[0].id")))
                .body("items.amount", containsInAnyOrder("7.00", "-8.10"));
    }

    @Test
    void takesFinancingForDebtAndPeriodicRepaymentUnlessToldOtherwise() {
        var url = city.url("/actions/" + city.action("DRIE") + "/estimates");
        var etag = city.coordinator().get(url).header("ETag");
        var repayment = new HashMap<>(city.estimate(2027, "10.00"));
        repayment.put("section", "FINANCING");
        var recovery = new HashMap<>(repayment);
        recovery.put("direction", "REVENUE");
        recovery.put("selfFinancingRole", "PERIODIC_RECOVERY");

        city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("items", List.of(repayment, recovery)))
                .patch(url)
                .then()
                .statusCode(200)
                .body("items.selfFinancingRole", containsInAnyOrder("PERIODIC_REPAYMENT", "PERIODIC_RECOVERY"))
                .body("items.debtCategory", containsInAnyOrder("CREDIT_INSTITUTION", "NONE"));
    }

    @Test
    void namesAmountsAndDaysThatNobodyMeans() {
        var action = city.url("/actions/" + city.action("VREEMD"));
        var url = action + "/estimates";
        String line = city.coordinator().get(url).path("items[0].id");

        for (var amount : List.of("1E2147483647", "-9E2147483646", "1E99", "10000000000000")) {
            city.coordinator()
                    .header("If-Match", "*")
                    .body(city.estimate(2029, amount))
                    .post(url)
                    .then()
                    .statusCode(400)
                    .body("issues.name", contains("amount"));
            city.coordinator()
                    .header("If-Match", "*")
                    .body(Map.of("amount", amount))
                    .patch(url + "/" + line)
                    .then()
                    .statusCode(400)
                    .body("issues.name", contains("amount"));
        }
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("period", Map.of("from", "-4999-01-01", "to", "9999-12-31")))
                .patch(action)
                .then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("period.from", "period.to"));
        city.coordinator()
                .queryParam("q", "V_EEMD")
                .get(city.url("/actions"))
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void countsOperatingMoneyInTheMarginOnce() {
        var url = city.url("/actions/" + city.action("MARGE") + "/estimates");
        var line = new HashMap<>(city.estimate(2029, "1"));
        line.put("selfFinancingRole", "PERIODIC_REPAYMENT");

        city.coordinator()
                .header("If-Match", "*")
                .body(line)
                .post(url)
                .then()
                .statusCode(400)
                .body("issues.name", contains("estimates[0].selfFinancingRole"));
    }

    @Test
    void addsNoMoreThanAnActionMayHave() {
        var url = city.url("/actions/" + city.action("VOL") + "/estimates");
        var lines = new ArrayList<Map<String, Object>>();
        for (int account = 0; account < 2_000; account++) {
            var line = new HashMap<>(city.estimate(2029, "1"));
            line.put("account", Integer.toString(account));
            lines.add(line);
        }
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("items", lines))
                .patch(url)
                .then()
                .statusCode(200);

        city.coordinator()
                .header("If-Match", "*")
                .body(city.estimate(2029, "1"))
                .post(url)
                .then()
                .statusCode(400)
                .body("issues.detail", contains("an action has at most 2000 estimates"));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var url = city.url("/actions/" + city.action("VIER") + "/estimates");
        var etag = city.coordinator().get(url).header("ETag");
        var wrong = new HashMap<>(city.estimate(2027, "1.234"));
        wrong.put("section", "GAMBLING");
        wrong.put("colour", "blue");

        city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("items", List.of(wrong)))
                .patch(url)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("badRequest"))
                .body("identifier.length()", equalTo(36))
                .body("issues.name", containsInAnyOrder("items[0].section", "items[0].amount", "items[0].colour"));
    }

    @Test
    void refusesAYearOutsideThePlanAndAnEntityOfNobody() {
        var url = city.url("/actions/" + city.action("VIJF") + "/estimates");
        var etag = city.coordinator().get(url).header("ETag");
        var wrong = new HashMap<>(city.estimate(2032, "1.00"));
        wrong.put("entityId", UUID.randomUUID().toString());

        city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("items", List.of(wrong)))
                .patch(url)
                .then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("items[0].fiscalYear", "items[0].entityId"));
    }

    @Test
    void demandsTheTagOfTheVersionThatWasSeen() {
        var url = city.url("/actions/" + city.action("ZES") + "/estimates");
        var change = Map.of("items", List.of());

        city.coordinator().body(change).patch(url).then().statusCode(428).body("issues.name", hasItem("If-Match"));
        city.coordinator()
                .header("If-Match", "\"1\"")
                .body(change)
                .patch(url)
                .then()
                .statusCode(412)
                .body("code", equalTo("preconditionFailed"));
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        var url = city.url("/actions/" + city.action("ACHT") + "/estimates");
        var etag = city.coordinator().get(url).header("ETag");
        var key = UUID.randomUUID().toString();
        var body = Map.of("items", List.of(city.estimate(2029, "3.00")));

        var first = city.coordinator()
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .patch(url);
        var again = city.coordinator()
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .patch(url);
        var other = city.coordinator()
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(Map.of("items", List.of()))
                .patch(url);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Plan-Revision")).isEqualTo(first.header("Plan-Revision"));
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        other.then().statusCode(422).body("code", equalTo("idempotencyKeyReused"));
    }

    @Test
    void changesAnAmountOnceHoweverOftenItIsRequested() {
        var url = city.url("/actions/" + city.action("VEERTIEN") + "/estimates");
        var before = city.coordinator().get(url);
        var key = UUID.randomUUID().toString();
        Supplier<Response> request = () -> city.coordinator()
                .header("If-Match", before.header("ETag"))
                .header("Idempotency-Key", key)
                .body(Map.of("amount", "9.00"))
                .patch(url + "/" + before.path("items[0].id"));

        var first = request.get();
        var again = request.get();

        first.then().statusCode(200).body("items[0].amount", equalTo("9.00"));
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(city.coordinator().get(url).header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void keepsTheCouncillorFromWriting() {
        var url = city.url("/actions/" + city.action("NEGEN") + "/estimates");

        city.with(Roles.AUDITOR).get(url).then().statusCode(200);
        city.with(Roles.COUNCILLOR)
                .header("If-Match", "*")
                .body(Map.of("items", List.of()))
                .patch(url)
                .then()
                .statusCode(403)
                .body("code", equalTo("missingPermission"));
    }

    @Test
    void hidesThePlanOfAnotherCity() {
        var action = city.action("TIEN");
        var other = aCity();

        other.coordinator()
                .get(city.url("/actions/" + action))
                .then()
                .statusCode(404)
                .body("code", equalTo("resourceNotFound"));
    }

    @Test
    void filtersAndPagesActions() {
        var code = "FILTER";
        city.action(code);

        city.coordinator()
                .queryParam("q", "filter")
                .queryParam("year", 2027)
                .queryParam("section", "OPERATING")
                .queryParam("sort", "-code")
                .queryParam("pagesize", 7)
                .get(city.url("/actions"))
                .then()
                .statusCode(200)
                .body("items.code", hasItems(code))
                .body("total", equalTo(1))
                .body("pageSize", equalTo(7))
                .body("items[0].estimates", hasSize(1));
        city.coordinator()
                .queryParam("page", "abc")
                .get(city.url("/actions"))
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("page"));
        city.coordinator()
                .queryParam("colour", "blue")
                .get(city.url("/actions"))
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("colour"));
    }
}
