package eu.doelboom.monitoring.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system of the city that is told of events over HTTP. It is told of the kinds of event that it asked for, of all plans
 * or of one. Its secret is shown when it is made and never again.
 */
@Entity
public class Webhook {

    @Id
    private UUID id;

    private String url;
    private @Nullable String description;
    private String eventTypes;
    private @Nullable String planId;

    @Enumerated(EnumType.STRING)
    private WebhookState state = WebhookState.ACTIVE;

    private @Nullable String reason;
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;
    private String createdBy;
    private Instant createdAt;
    private long revision = 1;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    @SuppressWarnings("NullAway.Init")
    Webhook(UUID id, NewWebhook content, String createdBy, Instant createdAt) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        secret = Secret.random().value();
        take(content);
    }

    void change(NewWebhook content) {
        take(content);
        revision++;
    }

    private void take(NewWebhook content) {
        url = content.url();
        description = content.description();
        eventTypes = String.join(",", content.eventTypes());
        planId = content.planId();
        state = content.startsPaused() ? WebhookState.PAUSED : WebhookState.ACTIVE;
        reason = null;
    }

    /** Makes it silent until somebody sets it to ACTIVE again. */
    public void suspend(String why) {
        if (state == WebhookState.ACTIVE) {
            state = WebhookState.SUSPENDED;
            reason = why;
            revision++;
        }
    }

    /** Gives it another secret; for a while deliveries carry a signature of the one before as well. */
    Secret renewSecret(Instant previousUntil) {
        previousSecret = secret;
        this.previousUntil = previousUntil;
        secret = Secret.random().value();
        revision++;
        return new Secret(secret);
    }

    /** The secrets that deliveries are signed with at this moment. */
    public List<Secret> secretsAt(Instant now) {
        return previousSecret != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(new Secret(secret), new Secret(previousSecret))
                : List.of(new Secret(secret));
    }

    public boolean wants(String eventType, @Nullable String plan) {
        return state == WebhookState.ACTIVE
                && eventTypes().contains(eventType)
                && (planId == null || Objects.equals(planId, plan));
    }

    NewWebhook content() {
        return new NewWebhook(
                url, description, eventTypes(), planId, state == WebhookState.PAUSED ? "PAUSED" : "ACTIVE");
    }

    public UUID id() {
        return id;
    }

    public String url() {
        return url;
    }

    List<String> eventTypes() {
        return List.of(eventTypes.split(","));
    }

    public WebhookState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    long revision() {
        return revision;
    }
}
