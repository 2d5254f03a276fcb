package eu.doelboom.plan.exchange;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.plan.CityFixture;
import eu.doelboom.plan.OtherTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files over a plan that holds more than they name. */
@QuarkusTest
class ImportOverPlanResourceTest {

    private static final String START = """
            code,niveau,ouder,titel,van,tot,categorie,soort,2026,2027
            BD1,BD,,Doel,,,,,,
            AP1,AP,BD1,Plan,,,,,,
            AP2,AP,BD1,Ander plan,,,,,,
            AC1,AC,AP1,Doen,01/01/2026,31/12/2031,Exploitatie,Uitgaven,100,200
            """;

    private CityFixture city;

    @BeforeEach
    void start() {
        city = aCity();
        imported(START).statusCode(200);
    }

    private ValidatableResponse imported(String file) {
        return imported(file, false);
    }

    private ValidatableResponse imported(String file, boolean dryRun) {
        return city.coordinator()
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(city.url("/imports"))
                .then();
    }

    private ValidatableResponse action() {
        return city.coordinator().get(city.url("/actions?q=AC1")).then().statusCode(200);
    }

    private long revision() {
        return Long.parseLong(city.coordinator().get(city.url("")).header("Plan-Revision"));
    }

    @Test
    void keepsTheMoneyOfYearsThatTheFileHasNoColumnOf() {
        imported("code,niveau,ouder,titel,categorie,soort,2027,2028\nAC1,AC,AP1,Doen,Exploitatie,Uitgaven,,300\n")
                .statusCode(200)
                .body("actionsChanged", equalTo(1));

        action().body("items[0].estimates.fiscalYear", containsInAnyOrder(2026, 2028))
                .body("items[0].estimates.amount", containsInAnyOrder("100.00", "300.00"));
    }

    @Test
    void keepsTheMoneyOfAnActionOfWhichTheFileSaysNone() {
        imported("code,niveau,ouder,titel,categorie,soort,2026,2027\nAC1,AC,AP1,Beter doen,,,,\n")
                .statusCode(200)
                .body("actionsChanged", equalTo(1));

        action().body("items[0].title", equalTo("Beter doen"))
                .body("items[0].estimates.amount", containsInAnyOrder("100.00", "200.00"));
    }

    @Test
    void takesAnotherTermAndKeepsTheOneThatItDoesNotName() {
        imported("code,niveau,ouder,titel,categorie,soort,2026\nAC1,AC,AP1,Beter doen,,,\n")
                .statusCode(200);
        action().body("items[0].period.from", equalTo("2026-01-01")).body("items[0].period.to", equalTo("2031-12-31"));

        imported("code,niveau,ouder,titel,van,categorie,soort,2026\nAC1,AC,AP1,Beter doen,1/2/2027,,,\n")
                .statusCode(200)
                .body("actionsChanged", equalTo(1));
        action().body("items[0].period.from", equalTo("2027-02-01")).body("items[0].period.to", equalTo("2031-12-31"));

        imported("code,niveau,ouder,titel,tot,categorie,soort,2026\nAC1,AC,AP1,Beter doen,1/2/2026,,,\n")
                .statusCode(400)
                .body("issues.name", contains("row 2, column tot"));
        imported("code,niveau,ouder,titel,van,tot,categorie,soort,2026\nAC1,AC,AP1,Beter doen,,,,,\n")
                .statusCode(200)
                .body("actionsChanged", equalTo(1));
        action().body("items[0].period", nullValue());
    }

    @Test
    void countsAnActionOnceHoweverMuchOfItChanges() {
        long before = revision();

        imported(START.replace("AP1,Doen", "AP2,Laten").replace(",100,", ",101,"), true)
                .statusCode(200)
                .header("Plan-Revision", Long.toString(before))
                .body("actionsChanged", equalTo(1))
                .body("unchanged", equalTo(3));
        imported(START.replace("AP1,Doen", "AP2,Laten").replace(",100,", ",101,"))
                .statusCode(200)
                .header("Plan-Revision", Long.toString(before + 3))
                .body("actionsChanged", equalTo(1));
    }

    @Test
    void namesRowsThatSayOtherThingsOfOneElement() {
        imported("""
                code,niveau,ouder,titel,categorie,soort,2026
                AC1,AC,AP1,Doen,Exploitatie,Uitgaven,1
                AC1,AC,AP2,Laten,Exploitatie,Ontvangsten,1
                AC1,AC,,,Investeringen,Uitgaven,1
                """)
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("row 3, column titel", "row 3, column ouder"));
    }

    @Test
    void refusesColumnsThatItDoesNotKnowOrFindsTwice() {
        imported("code,niveau,ouder,titel,categorie,soort,2026,Kleur,\nAC1,AC,AP1,Doen,,,,,\n")
                .statusCode(400)
                .body("issues.name", contains("row 1, column kleur"));
        imported("code,niveau,ouder,titel,categorie,soort,2026,2026\nAC1,AC,AP1,Doen,,,,\n")
                .statusCode(400)
                .body("issues[0].detail", equalTo("names column 2026 twice"));
    }

    @Test
    void namesCellsThatNoDatabaseStores() {
        imported("""
                code,niveau,ouder,titel,van,tot,categorie,soort,2027
                AC1,AC,AP1,Do\0en,,,,,
                AC2,AC,AP1,Doen,31/02/2026,31/12/20266,,,
                AC3,AC,AP1,Doen,0026-01-01,,,,
                AC4,AC,AP1,Doen,,,Exploitatie,Uitgaven,99999999999999
                AC5,AC,AP1,Doen,,,Exploitatie,Uitgaven,"99.999.999.999.999.999,00"
                """)
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "row 2, column titel",
                                "row 3, column van",
                                "row 3, column tot",
                                "row 4, column van",
                                "row 5, column 2027",
                                "row 6, column 2027"));
    }

    @Test
    void refusesMoreEstimatesThanAnActionMayHave() {
        var file = new StringBuilder("code,niveau,ouder,titel,categorie,soort,algemene_rekening,2028,2029\n");
        for (int account = 0; account < 1_000; account++) {
            file.append("AC1,AC,AP1,Doen,Exploitatie,Uitgaven,%d,1,1\n".formatted(account));
        }

        imported(file.toString())
                .statusCode(400)
                .body("issues.name", contains("row 2, column code"))
                .body("issues.detail", hasItem("would have 2002 estimates; an action has at most 2000"));
    }

    @Test
    void letsOthersAtThePlanWhileItWaitsForTheVolumeOfTheCity() throws Exception {
        try (var other = OtherTransaction.in(city, "lock table import_volume in share mode")) {
            var answer = other.overtakes(() -> imported(START), () -> city.objective("BD2", null));

            answer.statusCode(200);
        }
        assertThat(city.coordinator().get(city.url("/objectives")).jsonPath().getList("items.code"))
                .contains("BD2");
    }

    @Test
    void changesNothingOfMoneyThatItNamesAsItIs() {
        var url = city.url("/actions?q=AC1");
        var before = city.coordinator().get(url).jsonPath();
        var lines = before.getList("items[0].estimates.id");

        imported(START).statusCode(200).body("unchanged", equalTo(4));

        assertThat(city.coordinator().get(url).jsonPath().getList("items[0].estimates.id"))
                .isEqualTo(lines);
    }
}
