package eu.doelboom.monitoring.webhook;

/** Whether a webhook is told of events. */
public enum WebhookState {
    /** It is told. */
    ACTIVE,
    /** The city wants it to be silent; events pass without it. */
    PAUSED,
    /** It was made silent because too much waited for it, or because its receiver said that it is gone. */
    SUSPENDED
}
