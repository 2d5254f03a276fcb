package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.edge.tenant.TenantId;
import java.util.List;

/**
 * What a service does with the events of one topic. Every bean of this type is fed from the first record on, at least
 * once; its effect must be the same when events come twice or late.
 */
public interface FeedHandler {

    /** The topic to follow. */
    String topic();

    /** Whose place in the topic is kept apart; a second handler of the same topic in one service says another name. */
    default String reader() {
        return topic();
    }

    /** Whether this service follows it in this configuration. */
    default boolean enabled() {
        return true;
    }

    /** The city on whose data the event works. */
    default TenantId tenantOf(ReceivedEvent event) {
        return new TenantId(event.tenant());
    }

    /**
     * Applies the events of one stream, in the order of the topic, inside one transaction of the city.
     *
     * @param stream what the record keys of the events have in common
     */
    void apply(String stream, List<ReceivedEvent> events);
}
