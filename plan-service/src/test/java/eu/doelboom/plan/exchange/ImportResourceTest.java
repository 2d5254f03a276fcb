package eu.doelboom.plan.exchange;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {

    private static final String GOOD = """
            code;niveau;ouder;titel;van;tot;categorie;soort;rol;2026;2027
            PLAN;PLAN;;Alles;;;Exploitatie;Uitgaven;;1.234,50;2.000
            BD1;BD;;Een stad die blijft verwonderen: caf\u00e9s;01/01/2026;31/12/2031;Exploitatie;Uitgaven;;1.234,50;2.000
            AP1;AP;BD1;Plan;;;;;;;
            AC1;AC;AP1;Doen;01/01/2026;31/12/2031;Exploitatie;Uitgaven;;1.234,50;2.000
            AC1;AC;AP1;Doen;;;Financiering;Uitgaven;NONE;10;
            AC2;AC;AP1;Zonder geld;;;;;;;
            """;

    private CityFixture city;

    @BeforeEach
    void register() {
        city = aCity();
    }

    private ValidatableResponse send(byte[] file, boolean dryRun) {
        return city.coordinator()
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(file)
                .post(city.url("/imports"))
                .then();
    }

    private long revision() {
        return Long.parseLong(city.coordinator().get(city.url("")).header("Plan-Revision"));
    }

    @Test
    void triesFirstAndStoresNothing() {
        long before = revision();

        send(GOOD.getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("objectivesCreated", equalTo(2))
                .body("actionsCreated", equalTo(2))
                .body("estimates", equalTo(3));

        assertThat(revision()).isEqualTo(before);
        city.coordinator().get(city.url("/actions")).then().body("total", equalTo(0));
    }

    @Test
    void readsWindows1252AndChangesNothingTheSecondTime() {
        var file = GOOD.getBytes(Charset.forName("windows-1252"));
        send(file, false).statusCode(200).body("actionsCreated", equalTo(2));
        long once = revision();

        send(file, false).statusCode(200).body("unchanged", equalTo(4)).body("actionsChanged", equalTo(0));

        assertThat(revision()).isEqualTo(once);
        city.coordinator()
                .queryParam("q", "caf\u00e9s")
                .get(city.url("/objectives"))
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void namesTenDifferentErrorsAndStoresNothing() {
        long before = revision();
        var bad = """
                code,niveau,bd_code,ap_code,titel,van,tot,categorie,soort,2026,2027,2040
                BD1,BD,,,Goed,,,,,,,
                AP1,AP,BD1,,Goed,,,,,,,
                AC1,AC,,AP1,,01/01/2026,31/12/2031,Exploitatie,Uitgaven,1,2,
                AC2,AC,,AP1,Goed,31/31/2026,,Exploitatie,Uitgaven,1,2,
                AC3,AC,,AP1,Goed,,,Kansspel,Uitgaven,1,2,
                AC4,AC,,AP1,Goed,,,Exploitatie,Zijwaarts,1,2,
                AC5,AC,,AP1,Goed,,,Exploitatie,Uitgaven,1.234,2,
                AC6,AC,,AP9,Goed,,,Exploitatie,Uitgaven,1,2,
                AC7,XX,,AP1,Goed,,,Exploitatie,Uitgaven,1,2,
                AC8,AC,,,Goed,,,Exploitatie,Uitgaven,1,2,
                AC9,AC,,AP1,Goed,01/01/2027,01/01/2026,Exploitatie,Uitgaven,1,2,
                AC9,AC,,AP1,Goed,,,Exploitatie,Uitgaven,1,2,
                """.replace(",2040", "");

        send(bad.getBytes(StandardCharsets.UTF_8), false)
                .statusCode(400)
                .body("code", equalTo("badRequest"))
                .body(
                        "issues.name",
                        hasItems(
                                "row 4, column titel",
                                "row 5, column van",
                                "row 6, column categorie",
                                "row 7, column soort",
                                "row 8, column 2026",
                                "row 9, column ouder",
                                "row 10, column niveau",
                                "row 11, column ap_code",
                                "row 12, column tot",
                                "row 13, column 2026"));

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void refusesAYearOutsideThePlanAndAMissingColumn() {
        send("code,niveau,titel,categorie,2040\n".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(400)
                .body("issues.name", hasItems("row 1, column soort", "row 1, column 2040"));
    }

    @Test
    void holdsStatedSumsAgainstTheActions() {
        send(
                        GOOD.replace(
                                        "PLAN;;Alles;;;Exploitatie;Uitgaven;;1.234,50",
                                        "PLAN;;Alles;;;Exploitatie;Uitgaven;;9.999,00")
                                .getBytes(StandardCharsets.UTF_8),
                        false)
                .statusCode(400)
                .body("issues.name", hasItems("row 2, column 2026"));
    }
}
