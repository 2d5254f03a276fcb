package eu.doelboom.monitoring.indicator;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorListResourceTest {

    @Inject
    EntityManagerFactory sessions;

    private CityFixture city;
    private String bikes;
    private String trees;

    @BeforeEach
    void openCity() {
        if (city != null) {
            return;
        }
        city = aCity();
        bikes = city.withObjective("BD01");
        trees = city.withObjective("BD02");
        measured(city, added(city, anIndicator(bikes, "A1")), "2022-01-01", "30");
        measured(city, added(city, anIndicator(bikes, "A2")), "2022-01-01", "23");
        var worst = added(city, anIndicator(trees, "B1_50%"));
        measured(city, worst, "2022-01-01", "3");
        measured(city, worst, "2021-01-01", "99");
        added(city, anIndicator(trees, "B2"));
    }

    @Test
    void showsThemByCodeWithTheirLights() {
        city.as("auditor")
                .get(city.indicators())
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.code", contains("A1", "A2", "B1_50%", "B2"))
                .body("items.trafficLight.light", contains("GREEN", "ORANGE", "RED", "GREY"))
                .body("items[2].latestMeasurement.date", equalTo("2022-01-01"));
    }

    @Test
    void narrowsByObjectiveLightAndText() {
        codes("?objective=" + trees, "B1_50%", "B2");
        codes("?light=RED,ORANGE", "A2", "B1_50%");
        codes("?light=red&light=grey", "B1_50%", "B2");
        codes("?light=GREEN&objective=" + trees);
        codes("?q=_50%", "B1_50%");
        codes("?q=a1", "A1");
    }

    @Test
    void sortsAndPages() {
        codes("?sort=-code", "B2", "B1_50%", "A2", "A1");
        codes("?sort=light,-code", "A1", "B2", "A2", "B1_50%");
        city.asCoordinator()
                .get(city.indicators() + "?pageSize=3&page=2")
                .then()
                .body("items.code", contains("B2"))
                .body("prev", containsString("page=1"))
                .body("next", nullValue());
    }

    @Test
    void looksAsOftenForManyAsForFew() {
        assertThat(statementsFor("?pageSize=4")).isEqualTo(statementsFor("?pageSize=1"));
    }

    /** The fewest of several times: what the service does besides now and then is counted as well. */
    private long statementsFor(String query) {
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.generate(() -> {
                    statistics.clear();
                    city.asCoordinator().get(city.indicators() + query).then().statusCode(200);
                    return statistics.getPrepareStatementCount();
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private void codes(String query, Object... expected) {
        var codes = city.asCoordinator()
                .get(city.indicators() + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
        assertThat(codes).isEqualTo(java.util.List.of(expected));
    }
}
