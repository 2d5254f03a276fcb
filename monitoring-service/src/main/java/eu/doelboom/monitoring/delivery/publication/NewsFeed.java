package eu.doelboom.monitoring.delivery.publication;

import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.feed.FeedHandler;
import eu.doelboom.monitoring.delivery.NotingEvents;
import jakarta.inject.Singleton;
import java.util.List;

/** Follows one topic for the webhooks, apart from whoever else follows it in this service. */
abstract class NewsFeed implements FeedHandler {

    private final String topic;
    private final NotingEvents noting;

    NewsFeed(String topic, NotingEvents noting) {
        this.topic = topic;
        this.noting = noting;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String reader() {
        return topic + ".webhooks";
    }

    @Override
    public void apply(String stream, List<ReceivedEvent> events) {
        noting.note(events.stream()
                .map(event -> new NotingEvents.News(event.id(), event.type(), event.revision(), event.data()))
                .toList());
    }

    /** What happens to plans. */
    @Singleton
    static class OfPlans extends NewsFeed {

        OfPlans(NotingEvents noting) {
            super("plan.changes", noting);
        }
    }

    /** What happens to their money. */
    @Singleton
    static class OfFinance extends NewsFeed {

        OfFinance(NotingEvents noting) {
            super("finance.changes", noting);
        }
    }

    /** What happens to their indicators. */
    @Singleton
    static class OfMonitoring extends NewsFeed {

        OfMonitoring(NotingEvents noting) {
            super("monitoring.changes", noting);
        }
    }
}
