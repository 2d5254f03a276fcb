package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever changes a plan sees it at one glance at once: plan, money and progress of the very revision that he made. */
class OverviewJourneyTest {

    @Test
    void showsPlanMoneyAndProgressOfOneRevision() {
        var city = JourneyCity.of("MUNICIPALITY");
        city.importFile(("code,niveau,ouder,titel,categorie,soort,2026\nBD,BD,,Doel,,,\nAP,AP,BD,Plan,,,\n"
                                + "AC,AC,AP,Actie,Exploitatie,Uitgaven,1000\n")
                        .getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
        var revision = city.revision();
        var path = city.plan("/overview").replace("/plan/v1/", "/v1/");

        var answer = city.request().get(path).then().statusCode(200).extract();
        var overview = answer.jsonPath();
        assertThat(overview.getList("missing")).isEmpty();
        assertThat(overview.getLong("planRevision")).isEqualTo(revision);
        assertThat(overview.getString("equilibrium.verdict")).isEqualTo("NOT_IN_EQUILIBRIUM");
        assertThat(overview.getString("equilibrium.years[0].availableBudgetaryResult"))
                .isEqualTo("-1000.00");
        assertThat(overview.getInt("progress.indicators")).isZero();
        city.request()
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        var objective = city.request().get(city.plan("/objectives")).jsonPath().getString("items[0].id");
        city.request()
                .header(
                        "If-Match",
                        city.request()
                                .get(city.plan("/objectives/" + objective))
                                .header("ETag"))
                .body(Map.of("title", "Ander doel"))
                .patch(city.plan("/objectives/" + objective))
                .then()
                .statusCode(200);
        assertThat(city.request().get(path).jsonPath().getLong("planRevision")).isEqualTo(revision + 1);
    }
}
