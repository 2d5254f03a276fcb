package eu.doelboom.backbone.event;

/**
 * An event to be published.
 *
 * @param topic where it goes
 * @param type what happened, a written-down string
 * @param source path of the resource that changed
 * @param tenant the city it is about
 * @param stream the ordered stream; decides the partition
 * @param element the element of the stream that changed; with the stream it makes the record key
 * @param revision grows with every change in the stream
 * @param data the full state after the change
 */
public record NewEvent(
        String topic,
        String type,
        String source,
        String tenant,
        String stream,
        String element,
        long revision,
        Object data) {

    /** The record key, by which the topic is compacted. */
    public String key() {
        return element.isEmpty() ? stream : stream + "/" + element;
    }
}
