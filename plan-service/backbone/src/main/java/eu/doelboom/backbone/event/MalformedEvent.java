package eu.doelboom.backbone.event;

/** A record that cannot be read as an event, now or ever. */
public final class MalformedEvent extends Exception {

    MalformedEvent(Exception cause) {
        super("Record is not a readable event", cause);
    }
}
