package eu.doelboom.e2e;

import eu.doelboom.e2e.WallContract.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Identifiers for operations on cities as such: a city that the operator may change without anybody missing it, one that
 * was deleted, and an export in each service.
 */
final class WallTenants {

    private static final int PATIENCE = 400;
    private static final String ANY_CITY = "/tenants/{tenantId}";

    private final WallDoor door;
    private final Map<String, String> exports = new HashMap<>();
    private String former;

    WallTenants(WallDoor door) {
        this.door = door;
    }

    Map<String, String> ids(Operation operation, WallCaller caller, Map<String, String> known) {
        if (!operation.pathNames().contains("tenantId")) {
            return known;
        }
        var ids = new HashMap<>(known);
        if (operation.path().endsWith("/certificate")) {
            ids.put("tenantId", former());
        } else if (operation.path().endsWith(ANY_CITY) && !operation.isRead()) {
            ids.put("tenantId", RunningSuite.started().newCity());
        }
        if (operation.pathNames().contains("exportId")) {
            var place = "/%s/v1/tenants/%s/exports".formatted(operation.path().split("/")[1], caller.tenant());
            ids.put("exportId", exports.computeIfAbsent(place, path -> export(path, caller.tenant())));
        }
        return ids;
    }

    private String export(String path, String tenant) {
        var coordinator = WallCaller.of("coordinator", tenant).token();
        var answer = door.ask("POST", path, coordinator, WallDoor.headers(""), null);
        var body = answer.body();
        var id = WallRequest.json(body.substring(body.indexOf('\n') + 1))
                .path("id")
                .asText();
        await(path + "/" + id, coordinator, task -> task.status() == 303);
        return id;
    }

    private String former() {
        if (former == null) {
            var city = RunningSuite.started().newCity();
            var operator = RunningSuite.started().token(null, "platform-operator");
            var path = "/plan/v1/tenants/" + city;
            door.ask("DELETE", path, operator, WallDoor.headers(""), null);
            await(path + "/certificate", operator, WallDoor.Answer::isSuccess);
            former = city;
        }
        return former;
    }

    private void await(String path, String token, Predicate<WallDoor.Answer> wanted) {
        for (int i = 0; i < PATIENCE; i++) {
            if (wanted.test(door.ask("GET", path, token, WallDoor.headers(""), null))) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
        throw new IllegalStateException("not what was awaited: " + path);
    }
}
