package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.CityFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Indicators as a coordinator sends them. */
public final class IndicatorFixture {

    private IndicatorFixture() {}

    /** A complete one: from 20 in 2020 to 30 in 2025, by way of 24 in 2022. */
    public static Map<String, Object> anIndicator(String objective, String code) {
        var body = new HashMap<String, Object>();
        body.put("code", code);
        body.put("name", "Aandeel verplaatsingen met de fiets");
        body.put("definition", "Aandeel van alle verplaatsingen van inwoners");
        body.put("unit", "%");
        body.put("type", "OUTCOME");
        body.put("direction", "HIGHER_IS_BETTER");
        body.put("frequency", "YEARLY");
        body.put("source", "Gemeente-Stadsmonitor");
        body.put("owner", "Mobiliteit");
        body.put("numerator", "Verplaatsingen met de fiets");
        body.put("denominator", "Alle verplaatsingen");
        body.put("objectiveId", objective);
        body.put("baseline", Map.of("year", 2020, "value", "20"));
        body.put(
                "targets",
                List.of(Map.of("fiscalYear", 2022, "value", "24"), Map.of("fiscalYear", 2025, "value", "30.0000")));
        return body;
    }

    /** Adds it and answers its path. */
    public static String added(CityFixture city, Map<String, Object> body) {
        var id = city.asCoordinator()
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return city.indicators() + "/" + id;
    }

    /** Records a measurement and answers its path. */
    public static String measured(CityFixture city, String indicator, String date, String value) {
        var id = city.asCoordinator()
                .body(Map.of("date", date, "value", value, "status", "FINAL"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return indicator + "/measurements/" + id;
    }
}
