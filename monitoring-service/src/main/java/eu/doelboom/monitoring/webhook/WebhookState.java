package eu.doelboom.monitoring.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook is told of events. */
@Schema(
        description =
                "ACTIVE: it is told; PAUSED: the city wants it to be silent; SUSPENDED: too much waited for it, or its receiver is gone.")
public enum WebhookState {
    /** It is told. */
    ACTIVE,
    /** The city wants it to be silent; events pass without it. */
    PAUSED,
    /** It was made silent because too much waited for it, or because its receiver said that it is gone. */
    SUSPENDED
}
