package eu.doelboom.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Brings one demo city into plan-service, a step at a time; a step that was done before is left alone. */
final class CityLoader {
    private static final String REGIME = "BBC_3_0";
    private static final String PLAN_CODE = "MJP-2026";

    private static final int OWNED = 12;

    private final CityPlan demo;
    private final FrontDoor coordinator;

    CityLoader(CityPlan demo, FrontDoor coordinator) {
        this.demo = demo;
        this.coordinator = coordinator;
    }

    /** The plan as the suite knows it now. */
    Loaded load() throws IOException {
        var entities = entities();
        var plan = plan(entities);
        var id = plan.path("id").asText();
        var revision = plan.path("revision").asLong();
        if (coordinator.get(actions(id)).path("total").asLong() == 0) {
            revision = coordinator
                    .postCsv("/plan/v1/plans/" + id + "/imports", ImportFile.of(demo))
                    .path("planRevision")
                    .asLong();
        }
        return new Loaded(id, revision, entities);
    }

    /** Gives this person some actions of a draft to look after, unless he has some already. */
    void give(Loaded loaded, String owner) throws IOException {
        var actions = "/plan/v1/plans/" + loaded.planId() + "/actions";
        if (coordinator
                        .get(actions + "?pageSize=1&owner=" + owner)
                        .path("total")
                        .asLong()
                > 0) {
            return;
        }
        for (var action : coordinator
                .get(actions + "?section=OPERATING&pageSize=" + OWNED)
                .path("items")) {
            var path = actions + "/" + action.path("id").asText();
            coordinator.change(path, FrontDoor.object().put("ownerId", owner));
        }
    }

    /** Takes the plan through the council; a step that was done before is left alone. */
    void adopt(Loaded loaded) throws IOException {
        var path = "/plan/v1/plans/" + loaded.planId();
        if (coordinator.get(path).path("state").asText().equals("DRAFT")) {
            coordinator.advance(path, "proposals");
        }
        if (coordinator.get(path).path("state").asText().equals("PROPOSED")) {
            coordinator.advance(path, "adoptions");
        }
    }

    private static String actions(String plan) {
        return "/plan/v1/plans/" + plan + "/actions?pageSize=1";
    }

    private Map<String, String> entities() throws IOException {
        var known = new HashMap<String, String>();
        for (var entity : coordinator.get("/plan/v1/entities?pageSize=100").path("items")) {
            known.put(entity.path("code").asText(), entity.path("id").asText());
        }
        for (var entity : demo.city().entities()) {
            if (!known.containsKey(entity.code())) {
                var body = FrontDoor.object()
                        .put("code", entity.code())
                        .put("name", entity.name())
                        .put("kind", entity.kind());
                known.put(
                        entity.code(),
                        coordinator.post("/plan/v1/entities", body).path("id").asText());
            }
        }
        return known;
    }

    private JsonNode plan(Map<String, String> entities) throws IOException {
        for (var plan : coordinator.get("/plan/v1/plans?pageSize=100").path("items")) {
            if (plan.path("code").asText().equals(PLAN_CODE)) {
                return plan;
            }
        }
        return coordinator.post("/plan/v1/plans", newPlan(entities));
    }

    private ObjectNode newPlan(Map<String, String> entities) {
        var plan = FrontDoor.object()
                .put("code", PLAN_CODE)
                .put("title", demo.city().planTitle())
                .put("regime", REGIME)
                .put("firstYear", Tree.FIRST_YEAR);
        var levels = plan.putArray("levels");
        for (var level : demo.city().levels()) {
            var node = levels.addObject().put("code", level.code()).put("kind", level.kind());
            node.putObject("name").put("nl", level.dutch()).put("en", level.english());
        }
        var ids = plan.putArray("entityIds");
        demo.city().entities().forEach(entity -> ids.add(entities.get(entity.code())));
        return plan;
    }

    /** A plan in the suite: its identifier, the revision after loading, and its entities by code. */
    record Loaded(String planId, long revision, Map<String, String> entities) {}
}
