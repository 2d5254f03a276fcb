package eu.doelboom.finance.planfeed;

import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.feed.FeedHandler;
import eu.doelboom.finance.projection.ApplyingChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the changes of plans. */
@ApplicationScoped
public class PlanFeed implements FeedHandler {

    public static final String TOPIC = "plan.changes";

    /** Types of what it hears of a plan and of an action. */
    public static final String PLAN_CHANGED = PlanChanged.TYPE;

    public static final String ACTION_CHANGED = ActionChanged.TYPE;

    private final WireForm wireForm;
    private final ApplyingChanges applying;

    PlanFeed(WireForm wireForm, ApplyingChanges applying) {
        this.wireForm = wireForm;
        this.applying = applying;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void apply(String stream, List<ReceivedEvent> events) {
        applying.apply(wireForm.read(planId(stream), events));
    }

    /** A stream is a city and a plan of it. */
    private static String planId(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }
}
