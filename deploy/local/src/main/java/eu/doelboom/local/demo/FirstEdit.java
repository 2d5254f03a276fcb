package eu.doelboom.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What everybody does first: look at a plan, change an amount, and see the figures move while somebody watches. */
public final class FirstEdit {
    private static final String CITY = Zandwijk.plan().city().id();
    private static final int EDITS = 3;
    private static final int SECONDS_TO_SEE = 20;

    private final FrontDoor door;

    public FirstEdit(String gateway) {
        this.door = FrontDoor.at(gateway);
    }

    /** Made in the first plan of the small city, a draft. */
    public void make() throws IOException, InterruptedException {
        var coordinator = door.with(door.token(CITY, "coordinator"));
        var id = coordinator.get("/plan/v1/plans").at("/items/0/id").asText();
        var plan = "/plan/v1/plans/" + id;
        coordinator.get(plan + "/tree");
        var actions = plan + "/actions";
        var action = actions + "/"
                + coordinator
                        .get(actions + "?section=OPERATING")
                        .at("/items/0/id")
                        .asText();
        var estimate = coordinator.get(action).at("/estimates/0");
        var amount = new BigDecimal(estimate.path("amount").asText());
        for (var edit = 1; edit <= EDITS; edit++) {
            var body = FrontDoor.object()
                    .put("amount", amount.add(BigDecimal.valueOf(edit)).toPlainString());
            var seen = coordinator.nextEvent("/events?plan=" + id);
            var revision = coordinator
                    .change(action, "/estimates/" + estimate.path("id").asText(), body)
                    .path("planRevision");
            coordinator.get("/finance/v1/plans/" + id + "/equilibrium?atLeast=" + revision.asLong());
            await(seen);
        }
    }

    private static void await(Future<String> seen) throws IOException, InterruptedException {
        try {
            seen.get(SECONDS_TO_SEE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unseen) {
            throw new IOException("nobody was told of a changed amount", unseen);
        }
    }
}
