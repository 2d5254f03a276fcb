package eu.doelboom.backbone.outbox;

/**
 * An event as its transaction left it in the outbox.
 *
 * @param sequence the number of its row
 * @param topic where it goes
 * @param key the record key
 * @param stream the ordered stream; decides the partition
 * @param revision its number in the stream
 * @param payload the event as it travels, JSON
 */
record CommittedEvent(long sequence, String topic, String key, String stream, long revision, String payload) {}
