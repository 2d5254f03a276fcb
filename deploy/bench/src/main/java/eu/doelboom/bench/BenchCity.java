package eu.doelboom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A city with a plan of a given number of actions, made through the gateway, whose budgets are changed one at a time. */
final class BenchCity {

    private static final int PAGE = 500;

    private final Door door;
    private final String token;
    private final String planId;
    private final List<String> lines = new ArrayList<>();
    private AtomicReferenceArray<String> tags = new AtomicReferenceArray<>(0);

    private BenchCity(Door door, String token, String planId) {
        this.door = door;
        this.token = token;
        this.planId = planId;
    }

    static BenchCity with(int actions, Door door) {
        var id = "bench" + actions;
        var operator = door.token(null, "platform-operator");
        door.post(
                "/plan/v1/tenants",
                operator,
                "{\"id\":\"%s\",\"name\":\"Stad met %d acties\"}".formatted(id, actions),
                "application/json");
        return in(id, actions, door);
    }

    /** In a city that is registered already. */
    static BenchCity in(String id, int actions, Door door) {
        var token = door.token(id, "coordinator");
        var entity = door.post(
                        "/plan/v1/entities",
                        token,
                        "{\"code\":\"STAD\",\"name\":\"Stad\",\"kind\":\"MUNICIPALITY\"}",
                        "application/json")
                .get("id")
                .asText();
        var plan = door.post("/plan/v1/plans", token, frame(entity), "application/json")
                .get("id")
                .asText();
        var city = new BenchCity(door, token, plan);
        door.post("/plan/v1/plans/" + plan + "/imports", token, file(actions), "text/csv");
        city.collect();
        city.awaitFinance();
        return city;
    }

    private static String frame(String entity) {
        return """
                {"code":"MJP","title":"Meerjarenplan","regime":"BBC_3_0","firstYear":2026,"entityIds":["%s"],"levels":[
                 {"code":"BD","name":{"nl":"Beleidsdoelstelling","en":"Policy objective"},"kind":"POLICY_OBJECTIVE"},
                 {"code":"AP","name":{"nl":"Actieplan","en":"Action plan"},"kind":"ACTION_PLAN"},
                 {"code":"AC","name":{"nl":"Actie","en":"Action"},"kind":"ACTION"}]}""".formatted(entity);
    }

    private static String file(int actions) {
        var file = new StringBuilder("code,niveau,ouder,titel,categorie,soort,2026,2027,2028,2029,2030,2031\n");
        for (int objective = 0; objective < 10; objective++) {
            file.append("BD%d,BD,,Doelstelling %d,,,,,,,,\n".formatted(objective, objective));
            for (int plan = 0; plan < 10; plan++) {
                file.append("AP%d%d,AP,BD%d,Actieplan %d,,,,,,,,\n".formatted(objective, plan, objective, plan));
            }
        }
        for (int action = 0; action < actions; action++) {
            file.append(String.format(
                    Locale.ROOT,
                    "AC%d,AC,AP%02d,Actie %d,Exploitatie,%s,100,200,300,400,500,600%n",
                    action,
                    action % 100,
                    action,
                    action % 2 == 0 ? "Uitgaven" : "Ontvangsten"));
        }
        return file.toString();
    }

    String planPath() {
        return "/plan/v1/plans/" + planId;
    }

    String token() {
        return token;
    }

    private void collect() {
        var found = new ArrayList<String>();
        for (int page = 1; ; page++) {
            var answer = door.get("/plan/v1/plans/%s/actions?pageSize=%d&page=%d".formatted(planId, PAGE, page), token);
            answer.get("items").forEach(action -> {
                lines.add("/plan/v1/plans/%s/actions/%s/estimates/%s"
                        .formatted(planId, action.get("id").asText(), firstLine(action)));
                found.add("\"" + action.get("revision").asText() + "\"");
            });
            if (!answer.has("next")) {
                tags = new AtomicReferenceArray<>(found.toArray(String[]::new));
                return;
            }
        }
    }

    private static String firstLine(JsonNode action) {
        return action.get("estimates").get(0).get("id").asText();
    }

    private void awaitFinance() {
        var revision =
                door.get("/plan/v1/plans/" + planId, token).get("revision").asLong();
        for (int attempt = 0; ; attempt++) {
            try {
                door.get(equilibrium(revision), token);
                return;
            } catch (IllegalStateException notYet) {
                if (attempt > 60) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Changes the budget of the next action and reads the equilibrium that includes the change. */
    void change(long number) {
        int index = (int) (number % lines.size());
        var answer = door.patch(
                lines.get(index), token, tags.get(index), "{\"amount\":\"%d.50\"}".formatted(1000 + number % 9000));
        tags.set(index, answer.header("etag"));
        long revision = Long.parseLong(answer.header("plan-revision"));
        if (revisionOf(door.answer(equilibrium(revision), token)) < revision) {
            throw new IllegalStateException("an equilibrium older than the change was answered");
        }
    }

    /** Reads no further than it must: the whole tree of an answer would cost more than some parts of what is measured. */
    private static long revisionOf(Wire.Answer equilibrium) {
        try (var parser = Door.JSON.createParser(equilibrium.body())) {
            while (parser.nextToken() != null) {
                if ("planRevision".equals(parser.currentName())
                        && parser.nextToken().isNumeric()) {
                    return parser.getLongValue();
                }
            }
            throw new IllegalStateException("an equilibrium without a revision of the plan");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String equilibrium(long revision) {
        return "/finance/v1/plans/%s/equilibrium?atLeast=%d".formatted(planId, revision);
    }
}
