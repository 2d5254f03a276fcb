package eu.doelboom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Brings the financial note of a demo city into finance-service, once that has heard of the plan. */
final class NoteLoader {
    private final CityPlan demo;
    private final FrontDoor director;
    private final CityLoader.Loaded loaded;
    private final String path;

    NoteLoader(CityPlan demo, FrontDoor director, CityLoader.Loaded loaded) {
        this.demo = demo;
        this.director = director;
        this.loaded = loaded;
        this.path = "/finance/v1/plans/" + loaded.planId();
    }

    /** The equilibrium with everything in it. */
    JsonNode load() throws IOException {
        var equilibrium = Patience.until(() -> director.get(path + "/equilibrium?atLeast=" + loaded.revision()));
        if (director.get(path + "/lines?pageSize=1").path("total").asLong() > 0) {
            return equilibrium;
        }
        for (var opening : demo.openings()) {
            enter(opening);
        }
        for (var line : demo.lines()) {
            enter(line);
        }
        return director.get(path + "/equilibrium");
    }

    private void enter(Opening opening) throws IOException {
        var entity = loaded.entities().get(opening.entity());
        director.change(path + "/openings/" + entity, opening(opening));
        var funds = FrontDoor.object();
        var years = funds.putArray("years");
        for (var year = 0; year < Money.YEARS; year++) {
            years.addObject()
                    .put("fiscalYear", Tree.FIRST_YEAR + year)
                    .put("amount", ImportFile.amount(opening.unavailable().get(year)));
        }
        director.change(path + "/funds/" + entity, funds);
    }

    private static ObjectNode opening(Opening opening) {
        var body = FrontDoor.object().put("carriedOver", ImportFile.amount(opening.carriedOver()));
        body.putObject("unprocessed")
                .put("operating", ImportFile.amount(opening.unprocessedOperating()))
                .put("investment", ImportFile.amount(opening.unprocessedInvestment()))
                .put("financing", ImportFile.amount(0));
        var debts = body.putArray("debts");
        opening.debts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(debt -> debts.addObject()
                .put("category", debt.getKey())
                .put("amount", ImportFile.amount(debt.getValue())));
        return body;
    }

    private void enter(NoteLine line) throws IOException {
        for (var year = 0; year < Money.YEARS; year++) {
            if (line.cents().get(year) != 0) {
                var body = FrontDoor.object()
                        .put("entityId", loaded.entities().get(line.entity()))
                        .put("fiscalYear", Tree.FIRST_YEAR + year)
                        .put("section", line.section())
                        .put("direction", line.direction())
                        .put("amount", ImportFile.amount(line.cents().get(year)))
                        .put("title", line.title())
                        .put("account", line.account())
                        .put("selfFinancingRole", line.role())
                        .put("debtCategory", line.debt());
                director.post(path + "/lines", body);
            }
        }
    }
}
