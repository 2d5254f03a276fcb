package eu.doelboom.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A city behind the wall: a draft and an adopted plan, each with a tree, money, costs of persons, an indicator and a
 * measurement. Whatever it says of itself carries its mark, so that one word of it elsewhere is a leak.
 */
final class WallCity {

    /** Amounts on accounts of class 62: nobody else has them. */
    static final String WAGES = "7654321.09";

    static final String WAGES_WITHOUT_OBJECTIVE = "4321765.43";
    static final String OWNER = "owner-" + UUID.randomUUID();
    static final String ENTITY = "WALLSTAD";

    private static final int PATIENCE = 400;
    private static final String WEBHOOKS = "/monitoring/v1/webhooks";

    private final WallDoor door;
    private final String tenant;
    private final String coordinator;
    private final Map<String, String> shared = new HashMap<>();
    private final WallPlan draft;
    private final WallPlan adopted;

    WallCity(WallDoor door) {
        this.door = door;
        tenant = RunningSuite.started().newCity();
        coordinator = WallCaller.of("coordinator", tenant).token();
        shared.put("tenantId", tenant);
        shared.put("departmentId", create("/plan/v1/departments", Map.of("code", department(), "name", mark())));
        shared.put("department", shared.get("departmentId"));
        shared.put(
                "entityId",
                create("/plan/v1/entities", Map.of("code", ENTITY, "name", mark(), "kind", "MUNICIPALITY")));
        shared.put("entity", shared.get("entityId"));
        draft = new WallPlan("DRAFT");
        adopted = new WallPlan("ADOPTED");
        adopted.advance("proposals");
        adopted.advance("adoptions");
        adopted.awaitEverywhere("ADOPTED");
    }

    String tenant() {
        return tenant;
    }

    WallPlan draft() {
        return draft;
    }

    WallPlan adopted() {
        return adopted;
    }

    /** In every title of this city; the adopted plan's titles have it too. */
    String mark() {
        return "geheim" + tenant;
    }

    String department() {
        return "DIENST" + tenant.substring(0, 6);
    }

    /** A plan that may be proposed and adopted without anybody missing it. */
    WallPlan anotherDraft() {
        return new WallPlan("SPARE" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Everything that names this city, its plans or anything in them. */
    Set<String> secrets() {
        var secrets = new TreeSet<String>(Set.of(mark(), tenant));
        secrets.addAll(draft.ids().values());
        secrets.addAll(adopted.ids().values());
        secrets.remove(OWNER);
        secrets.remove(ENTITY);
        secrets.removeIf(secret -> secret.length() < 8);
        return secrets;
    }

    /** What the city is now: the answers to its own coordinator. */
    String state() {
        var answers = new StringBuilder();
        for (var path : List.of(
                "/plan/v1/plans",
                "/plan/v1/departments",
                "/plan/v1/entities",
                "/plan/v1/plans/%s/actions".formatted(draft.id()),
                "/plan/v1/plans/%s/objectives".formatted(draft.id()),
                "/finance/v1/plans/%s/lines".formatted(draft.id()),
                "/finance/v1/plans/%s/openings/%s".formatted(draft.id(), shared.get("entityId")),
                "/monitoring/v1/plans/%s/indicators".formatted(draft.id()))) {
            answers.append(ask("GET", path, null).body().replaceFirst("^[^\\n]*\\n", ""))
                    .append('\n');
        }
        return answers.toString();
    }

    /** Other services hear of a plan and its objectives a moment later than plan-service. */
    private String create(String path, Map<String, ?> body) {
        var answer = ask("POST", path, text(body));
        for (int i = 0; !answer.isSuccess() && !path.startsWith("/plan/") && i < PATIENCE; i++) {
            pause();
            answer = ask("POST", path, text(body));
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException("POST %s: %d %s".formatted(path, answer.status(), answer.body()));
        }
        return content(answer).path("id").asText();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private WallDoor.Answer ask(String method, String path, String body) {
        return door.ask(method, path, coordinator, WallDoor.headers(body == null ? "" : "application/json"), body);
    }

    private static JsonNode content(WallDoor.Answer answer) {
        return WallRequest.json(answer.body().substring(answer.body().indexOf('\n') + 1));
    }

    private static String text(Object body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A plan of the city, with one thing of every kind, known by the names that paths and bodies give them. */
    final class WallPlan {

        private final Map<String, String> ids = new LinkedHashMap<>(shared);
        private final String standing;

        private WallPlan(String code) {
            var plan = WallBodies.plan(code, mark() + code, shared.get("entityId"));
            put(create("/plan/v1/plans", plan), "planId", "plan");
            var top = create(plan("/objectives"), Map.of("code", "BD" + code, "title", mark() + code));
            put(top, "parentId", "parent");
            var below =
                    create(plan("/objectives"), Map.of("code", "AP" + code, "title", mark() + code, "parentId", top));
            put(below, "objectiveId", "objective");
            standing = below;
            restore();
            ids.put("lineCode", "I.b");
            ids.put("owner", OWNER);
            ids.put("ownerId", OWNER);
        }

        /** One thing of every kind that nobody has taken away yet. */
        void restore() {
            put(standing, "objectiveId", "objective");
            renew("actionId");
            renew("lineId");
            renew("indicatorId");
            renew("recomputationId");
            renew("deliveryId");
            renew("personId");
        }

        void awaitEverywhere(String state) {
            for (int i = 0; i < PATIENCE; i++) {
                var finance = ask("GET", finance(""), null).body().contains("\"state\":\"" + state);
                var followUp = ask("GET", "/monitoring/v1/plans", null).body().contains("\"state\":\"" + state);
                if (finance && followUp) {
                    return;
                }
                pause();
            }
            throw new IllegalStateException("the state of the plan did not arrive");
        }

        private void put(String id, String... names) {
            for (var name : names) {
                ids.put(name, id);
            }
        }

        String id() {
            return ids.get("planId");
        }

        Map<String, String> ids() {
            return ids;
        }

        private String plan(String below) {
            return "/plan/v1/plans/" + id() + below;
        }

        private String finance(String below) {
            return "/finance/v1/plans/" + id() + below;
        }

        private String monitoring(String below) {
            return "/monitoring/v1/plans/" + id() + below;
        }

        void advance(String step) {
            var answer = ask("POST", plan("/" + step), "");
            if (!answer.isSuccess()) {
                throw new IllegalStateException(step + ": " + answer.body());
            }
        }

        /** Makes another one of what this name stands for, since somebody may have taken the last one away. */
        void renew(String name) {
            var code = "C" + UUID.randomUUID().toString().substring(0, 8);
            switch (name) {
                case "actionId", "estimateId" -> renewAction(code);
                case "objectiveId" ->
                    put(
                            create(
                                    plan("/objectives"),
                                    Map.of("code", code, "title", mark(), "parentId", ids.get("parentId"))),
                            "objectiveId",
                            "objective");
                case "lineId" -> renewLines();
                case "indicatorId", "measurementId" -> renewIndicator(code);
                case "recomputationId" -> put(create(finance("/recomputations"), Map.of()), "recomputationId");
                case "webhookId", "deliveryId" -> renewDelivery();
                case "personId" -> renewPerson();
                case "tenant", "tenantId" -> put(RunningSuite.started().newCity(), "tenant", "tenantId");
                default -> {
                    // nothing takes it away
                }
            }
        }

        private void renewAction(String code) {
            put(
                    create(
                            plan("/actions"),
                            Map.of(
                                    "code",
                                    code,
                                    "title",
                                    mark() + code,
                                    "objectiveId",
                                    standing,
                                    "departmentId",
                                    shared.get("departmentId"),
                                    "ownerId",
                                    OWNER,
                                    "estimates",
                                    List.of(estimate(WAGES, "62000000"), estimate("1000.00", "61000000")))),
                    "actionId",
                    "action");
            var lines = content(ask("GET", plan("/actions/" + ids.get("actionId") + "/estimates"), null));
            for (var line : lines.path("items")) {
                if (line.path("account").asText().startsWith("61")) {
                    put(line.path("id").asText(), "estimateId");
                }
            }
        }

        private void renewLines() {
            create(finance("/lines"), line(WAGES_WITHOUT_OBJECTIVE, "62000000"));
            put(create(finance("/lines"), line("500.00", "61000000")), "lineId");
        }

        private void renewIndicator(String code) {
            var indicator = WallBodies.indicator(code, mark(), standing);
            put(create(monitoring("/indicators"), indicator), "indicatorId");
            var measurement = Map.of("date", "2024-01-01", "value", "12");
            put(
                    create(monitoring("/indicators/" + ids.get("indicatorId") + "/measurements"), measurement),
                    "measurementId");
        }

        /** One at a time, since a city may have only so many. */
        private void renewWebhook() {
            if (ids.containsKey("webhookId")) {
                ask("DELETE", WEBHOOKS + "/" + ids.get("webhookId"), null);
            }
            var webhook = Map.of(
                    "url",
                    "https://hooks." + tenant + ".example/plans",
                    "eventTypes",
                    List.of("plan.actions.notify.changed"));
            put(create(WEBHOOKS, webhook), "webhookId");
        }

        private void renewDelivery() {
            renewWebhook();
            renew("actionId");
            var log = WEBHOOKS + "/" + ids.get("webhookId") + "/deliveries";
            var first = content(ask("GET", log, null)).path("items").path(0);
            for (int i = 0; first.isMissingNode() && i < PATIENCE; i++) {
                pause();
                first = content(ask("GET", log, null)).path("items").path(0);
            }
            put(first.path("id").asText(), "deliveryId");
            put(first.path("eventId").asText(), "fromEventId");
        }

        /** Somebody whom each service knows by another pseudonym, and whom nobody misses when he is forgotten. */
        private void renewPerson() {
            var bystander = WallCaller.of("auditor", tenant).as("bystander-" + UUID.randomUUID());
            for (var service : List.of("plan", "finance", "monitoring")) {
                var path = "/%s/v1/persons/me".formatted(service);
                var answer = door.ask("GET", path, bystander.token(), WallDoor.headers(""), null);
                put(content(answer).path("id").asText(), service + ".personId", "personId");
            }
        }

        private Map<String, Object> estimate(String amount, String account) {
            return WallBodies.estimate(shared.get("entityId"), amount, account);
        }

        private Map<String, Object> line(String amount, String account) {
            var line = new HashMap<>(estimate(amount, account));
            line.put("title", mark());
            return line;
        }
    }
}
