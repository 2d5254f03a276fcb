package eu.doelboom.e2e;

import eu.doelboom.e2e.WallCity.WallPlan;
import eu.doelboom.e2e.WallContract.Operation;
import eu.doelboom.e2e.WallDoor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks operations as somebody and notes every answer that is not the one which the table of rights promises. */
final class Wall {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAULT = 500;
    private static final String STATE = "a";

    /** A step in the life of a plan, after which nothing else could be tried on it. */
    private static final String LAST_STEP = "/adoptions";

    private static final List<String> STEPS = List.of("/proposals", LAST_STEP);

    private final WallDoor door;
    private final WallContract contract;
    private final WallTable table;
    private final WallTenants tenants;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> best = new TreeMap<>();

    Wall(WallDoor door, WallContract contract, WallTable table) {
        this.door = door;
        this.contract = contract;
        this.table = table;
        tenants = new WallTenants(door);
    }

    List<String> findings() {
        return findings;
    }

    /** The lowest status that each operation answered to anybody who is admitted. */
    Map<String, Integer> best() {
        return best;
    }

    /** A role of the city itself: on the draft, and on the adopted plan when the draft is not for it. */
    void walkAsRole(Operation operation, String role, WallCity city) {
        var caller = WallCaller.of(role, city.tenant()).as(WallCity.OWNER);
        if (!table.admits(operation.id(), role)) {
            expect(operation, caller, call(operation, caller, city.draft().ids()), FORBIDDEN);
            return;
        }
        var isBoundToState = table.isLimited(operation.id(), role, STATE);
        var namesPlan = operation.pathNames().stream().anyMatch(List.of("planId", "plan")::contains);
        if (isBoundToState && namesPlan) {
            expect(operation, caller, call(operation, caller, city.draft().ids()), NOT_FOUND);
        }
        var plan = isBoundToState ? city.adopted() : city.draft();
        var answer = admitted(operation, caller, plan, city);
        best.merge(operation.id(), answer.status(), Math::min);
        hiddenMembers(operation, caller, answer, city);
    }

    private Answer admitted(Operation operation, WallCaller caller, WallPlan plan, WallCity city) {
        var target = plan;
        if (STEPS.stream().anyMatch(operation.path()::endsWith)) {
            target = city.anotherDraft();
            if (operation.path().endsWith(LAST_STEP)) {
                target.advance("proposals");
            }
        } else {
            renew(operation, target);
        }
        var ids = tenants.ids(operation, caller, target.ids());
        var answer = call(operation, caller, ids);
        var isRefused = Set.of(UNAUTHORIZED, FORBIDDEN).contains(answer.status()) || answer.status() >= FIRST_FAULT;
        var isKnown = ids.keySet().containsAll(operation.pathNames());
        if (isRefused || (isKnown && answer.status() == NOT_FOUND)) {
            note(operation, caller, "is admitted", answer);
        }
        return answer;
    }

    /** Somebody before may have changed it beyond recognition, or taken it away. */
    private static void renew(Operation operation, WallPlan plan) {
        var names = operation.pathNames();
        var last = names.isEmpty() ? "tenantId" : names.get(names.size() - 1);
        if (!operation.isRead() && !last.equals("tenantId")) {
            plan.renew(last);
        }
    }

    private void hiddenMembers(Operation operation, WallCaller caller, Answer answer, WallCity city) {
        var seesWages =
                answer.body().contains(WallCity.WAGES) || answer.body().contains(WallCity.WAGES_WITHOUT_OBJECTIVE);
        if (Set.of("owner", "programme-director", "councillor", "citizen").contains(caller.role()) && seesWages) {
            note(operation, caller, "sees no costs of persons", answer);
        }
        if (caller.role().equals("citizen") && answer.body().contains(WallCity.OWNER)) {
            note(operation, caller, "sees no owners", answer);
        }
        var seesDraft =
                answer.body().contains(city.draft().id()) || answer.body().contains(city.mark() + "DRAFT");
        if (Set.of("councillor", "citizen").contains(caller.role()) && seesDraft) {
            note(operation, caller, "sees no draft", answer);
        }
    }

    void walkWithoutToken(Operation operation, WallCity city) {
        var answer = door.ask(
                operation.method(), request(operation, city.draft().ids()).path(), null, headers(operation), null);
        var isOpen = table.isOpen(operation.id());
        if (isOpen == (answer.status() == UNAUTHORIZED)) {
            findings.add("%s without a token: %d".formatted(operation.id(), answer.status()));
        }
    }

    /** A role of one city with the identifiers of another: in the path, in bodies and in filters. */
    void walkAsAnotherCity(Operation operation, String role, WallCity own, WallCity other) {
        var caller = WallCaller.of(role, own.tenant()).as(WallCity.OWNER);
        var theirs = other.draft().ids();
        var answer = call(operation, caller, theirs);
        leaks(operation, caller, answer, other);
        var isAdmitted = table.admits(operation.id(), role);
        var namesTheirs = operation.pathNames().stream().anyMatch(theirs::containsKey);
        if (isAdmitted && namesTheirs) {
            expect(operation, caller, answer, NOT_FOUND);
        }
        if (isAdmitted) {
            var request = new WallRequest(contract, operation, own.draft().ids(), theirs);
            for (var path : request.filteredPaths()) {
                leaks(operation, caller, ask(operation, caller, path, null), other);
            }
            if (operation.hasBody() && !STEPS.stream().anyMatch(operation.path()::endsWith)) {
                bodyOfAnother(operation, caller, request, other);
            }
        }
    }

    private void bodyOfAnother(Operation operation, WallCaller caller, WallRequest request, WallCity other) {
        var body = request.body().orElse("");
        var answer = ask(operation, caller, request.path(), body);
        leaks(operation, caller, answer, other);
        var namesOther = other.secrets().stream().anyMatch(body::contains);
        if (namesOther && answer.isSuccess()) {
            note(operation, caller, "points at nothing of another city", answer);
        }
    }

    /** A token of one city that says, in a header or in claims that nobody signed, that it is of another. */
    void walkInDisguise(Operation operation, WallCity own, WallCity other) {
        if (table.isOpen(operation.id())) {
            return;
        }
        var caller = WallCaller.of("coordinator", own.tenant());
        var path = request(operation, other.draft().ids()).path();
        var headers = headers(operation);
        headers.put("Dgp-Tenant-Id", other.tenant());
        var answer = door.ask(operation.method(), path, caller.token(), headers, null);
        leaks(operation, caller, answer, other);
        if (answer.isSuccess()
                && operation.pathNames().stream().anyMatch(other.draft().ids()::containsKey)) {
            note(operation, caller, "is not believed for a header", answer);
        }
        var forged = WallCaller.of("coordinator", other.tenant()).tokenSignedFor(caller);
        expect(operation, caller, door.ask(operation.method(), path, forged, headers(operation), null), UNAUTHORIZED);
    }

    /** Somebody whose role is bound to places where nothing of this plan lies. */
    void walkElsewhere(Operation operation, WallCaller bound, WallCity city) {
        renew(operation, city.draft());
        expect(operation, bound, call(operation, bound, city.draft().ids()), FORBIDDEN);
    }

    void walkInPlace(Operation operation, WallCaller bound, WallCity city) {
        admitted(operation, bound, city.draft(), city);
    }

    private void leaks(Operation operation, WallCaller caller, Answer answer, WallCity other) {
        other.secrets().stream()
                .filter(answer.body()::contains)
                .filter(secret -> !answer.question().contains(secret))
                .forEach(secret -> note(operation, caller, "hears nothing of another city (" + secret + ")", answer));
    }

    private Answer call(Operation operation, WallCaller caller, Map<String, String> ids) {
        var request = request(operation, ids);
        return ask(operation, caller, request.path(), request.body().orElse(null));
    }

    private WallRequest request(Operation operation, Map<String, String> ids) {
        return new WallRequest(contract, operation, ids, ids);
    }

    private Answer ask(Operation operation, WallCaller caller, String path, String body) {
        return door.ask(operation.method(), path, caller.token(), headers(operation), body);
    }

    private static Map<String, String> headers(Operation operation) {
        return WallDoor.headers(operation.bodyType());
    }

    private void expect(Operation operation, WallCaller caller, Answer answer, int status) {
        if (answer.status() != status) {
            note(operation, caller, "gets " + status, answer);
        }
    }

    private void note(Operation operation, WallCaller caller, String promise, Answer answer) {
        var body = answer.body();
        findings.add("%s %s as %s %s, but: %d %s"
                .formatted(
                        operation.method(),
                        operation.id(),
                        caller,
                        promise,
                        answer.status(),
                        body.substring(Math.max(0, body.indexOf('\n') + 1))
                                .lines()
                                .findFirst()
                                .orElse("")));
    }
}
