package eu.doelboom.backbone.event;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as it came from the bus.
 *
 * @param id identifies the event; a repetition has the same
 * @param type what happened, a written-down string
 * @param key the record key: the stream and the element that changed
 * @param tenant the city it is about
 * @param revision grows with every change in the stream
 * @param correlation the thread of the request that caused it; empty when there was none
 * @param data the full state after the change
 */
public record ReceivedEvent(
        String id, String type, String key, String tenant, long revision, String correlation, JsonNode data) {

    /** The ordered stream that the event belongs to: its key without the element. */
    public String stream() {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
