package eu.doelboom.e2e;

import eu.doelboom.local.suite.PartState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A city in which there is one of everything that the contract can be asked about. */
public final class ConformityCity {

    private static final List<String> ROLES = List.of(
            "coordinator",
            "financial-director",
            "department-head",
            "owner",
            "auditor",
            "programme-director",
            "executive",
            "councillor",
            "erp-client");

    private final JourneyCity city;
    private final Map<String, String> known;

    private ConformityCity(JourneyCity city, Map<String, String> known) {
        this.city = city;
        this.known = known;
    }

    public static ConformityCity filled() {
        var city = JourneyCity.of("MUNICIPALITY");
        var action =
                city.newAction("AC1", List.of(city.line(2027, "OPERATING", "EXPENDITURE", new BigDecimal("1000.00"))));
        city.note("/openings/" + city.entityId(), Map.of("carriedOver", "100.00"));
        String objective = city.request()
                .get(city.plan("/objectives"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        measure(city, indicator(city, objective));
        addLine(city);
        String recomputation = city.request()
                .post(city.finance("/recomputations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        city.awaitFinance();
        return new ConformityCity(
                city,
                Map.of(
                        "planId", city.planId(),
                        "plan", city.planId(),
                        "entityId", city.entityId(),
                        "objectiveId", objective,
                        "actionId", action.getString("id"),
                        "recomputationId", recomputation,
                        "lineCode", "margin.I",
                        "tenantId", city.tenant(),
                        "city", city.tenant()));
    }

    private static String indicator(JourneyCity city, String objective) {
        return city.request()
                .queryParam("atLeast", city.revision())
                .body(Map.of(
                        "code", "I1",
                        "name", "Fietsers",
                        "unit", "%",
                        "objectiveId", objective,
                        "type", "OUTCOME",
                        "direction", "HIGHER_IS_BETTER",
                        "frequency", "YEARLY"))
                .post("/monitoring/v1/plans/%s/indicators".formatted(city.planId()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void measure(JourneyCity city, String indicator) {
        city.request()
                .body(Map.of("date", "2026-06-30", "value", "23.8"))
                .post("/monitoring/v1/plans/%s/indicators/%s/measurements".formatted(city.planId(), indicator))
                .then()
                .statusCode(201);
    }

    private static void addLine(JourneyCity city) {
        city.as("financial-director")
                .body(Map.of(
                        "title", "Gemeentefonds",
                        "entityId", city.entityId(),
                        "fiscalYear", 2027,
                        "section", "OPERATING",
                        "direction", "REVENUE",
                        "amount", "5000.00"))
                .post(city.finance("/lines"))
                .then()
                .statusCode(201);
    }

    public String gateway() {
        return RunningSuite.started().gateway();
    }

    public Path root() {
        return RunningSuite.started().root();
    }

    /** Where a part listens itself, behind the gateway. */
    public String addressOf(String part) {
        return "http://127.0.0.1:" + state(part).port();
    }

    public String logOf(String part) throws IOException {
        return Files.readString(Path.of(state(part).log()));
    }

    private static PartState state(String part) {
        return RunningSuite.started().state().parts().stream()
                .filter(state -> state.name().startsWith(part))
                .findFirst()
                .orElseThrow();
    }

    public Map<String, String> known() {
        return known;
    }

    /** A token for each role, the one that may do most first. */
    public Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        ROLES.forEach(role -> tokens.put(role, RunningSuite.started().token(city.tenant(), role)));
        tokens.put("platform-operator", RunningSuite.started().token(null, "platform-operator"));
        return tokens;
    }
}
