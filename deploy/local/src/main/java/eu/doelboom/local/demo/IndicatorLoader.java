package eu.doelboom.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings indicators with targets and first measurements into monitoring-service, once that knows the objectives. */
final class IndicatorLoader {
    private static final LocalDate MEASURED = LocalDate.of(2026, 3, 31);
    private static final int PAGE = 500;
    private static final int BASE_YEAR = 2024;

    private final FrontDoor coordinator;
    private final String plan;
    private final Clock clock;

    IndicatorLoader(FrontDoor coordinator, String plan, Clock clock) {
        this.coordinator = coordinator;
        this.plan = plan;
        this.clock = clock;
    }

    void load(List<DemoIndicator> indicators) throws IOException {
        var path = "/monitoring/v1/plans/" + plan + "/indicators";
        var known = Patience.until(() -> coordinator.get(path + "?pageSize=1"));
        if (indicators.isEmpty() || known.path("total").asLong() > 0) {
            return;
        }
        var objectives = objectives();
        for (var indicator : indicators) {
            var body = body(indicator, objectives.getOrDefault(indicator.objective(), ""));
            var id = Patience.until(() -> coordinator.post(path, body))
                    .path("id")
                    .asText();
            if (!MEASURED.isAfter(LocalDate.now(clock))) {
                var measurement = FrontDoor.object()
                        .put("date", MEASURED.toString())
                        .put("value", indicator.figures().measured())
                        .put("status", "FINAL");
                coordinator.post(path + "/" + id + "/measurements", measurement);
            }
        }
    }

    private Map<String, String> objectives() throws IOException {
        var found = new HashMap<String, String>();
        for (var page = 1; ; page++) {
            var answer =
                    coordinator.get("/plan/v1/plans/%s/objectives?pageSize=%d&page=%d".formatted(plan, PAGE, page));
            answer.path("items")
                    .forEach(item -> found.put(
                            item.path("code").asText(), item.path("id").asText()));
            if (found.size() >= answer.path("total").asInt()
                    || answer.path("items").isEmpty()) {
                return found;
            }
        }
    }

    private static ObjectNode body(DemoIndicator indicator, String objectiveId) {
        var figures = indicator.figures();
        var body = FrontDoor.object()
                .put("code", indicator.code())
                .put("name", indicator.name())
                .put("unit", indicator.unit())
                .put("type", indicator.type())
                .put("direction", indicator.higherIsBetter() ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER")
                .put("frequency", "YEARLY")
                .put("source", indicator.source())
                .put("owner", indicator.owner())
                .put("objectiveId", objectiveId);
        body.putObject("baseline").put("year", BASE_YEAR).put("value", figures.baseline());
        var targets = body.putArray("targets");
        targets.addObject().put("fiscalYear", 2026).put("value", figures.target2026());
        targets.addObject().put("fiscalYear", 2028).put("value", figures.target2028());
        targets.addObject().put("fiscalYear", 2031).put("value", figures.target2031());
        return body;
    }
}
