package eu.doelboom.monitoring.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.monitoring.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Making, changing and removing webhooks. */
@ApplicationScoped
class ChangingWebhooks {

    /** What a webhook can be told of: everything that a city's data announces on the bus. */
    private static final Set<String> EVENT_TYPES = Set.of(
            "plan.plans.notify.changed",
            "plan.objectives.notify.changed",
            "plan.actions.notify.changed",
            "finance.equilibria.notify.changed",
            "monitoring.indicators.notify.changed");

    private final Webhooks webhooks;
    private final Plans plans;
    private final Receivers receivers;
    private final WebhookSettings settings;
    private final MergePatch patch;
    private final Clock clock;

    ChangingWebhooks(
            Webhooks webhooks,
            Plans plans,
            Receivers receivers,
            WebhookSettings settings,
            MergePatch patch,
            Clock clock) {
        this.webhooks = webhooks;
        this.plans = plans;
        this.receivers = receivers;
        this.settings = settings;
        this.patch = patch;
        this.clock = clock;
    }

    Webhook add(NewWebhook wanted, String by) {
        demandSound(wanted);
        if (webhooks.count() >= settings.maxPerTenant()) {
            throw new TooManyWebhooks(settings.maxPerTenant());
        }
        var webhook = new Webhook(UUID.randomUUID(), wanted, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        webhooks.add(webhook);
        return webhook;
    }

    Webhook change(UUID id, @Nullable String ifMatch, ObjectNode changes) {
        var webhook = webhooks.demandAlone(id);
        EntityTag.of(webhook.revision()).demand(ifMatch);
        var content = patch.apply(webhook.content(), changes, NewWebhook.class);
        demandSound(content);
        webhook.change(content);
        return webhook;
    }

    Secret renewSecret(Webhook webhook) {
        return webhook.renewSecret(clock.instant().plus(settings.secretOverlap()));
    }

    void remove(UUID id, @Nullable String ifMatch) {
        var webhook = webhooks.demandAlone(id);
        EntityTag.of(webhook.revision()).demand(ifMatch);
        webhooks.remove(webhook);
    }

    private void demandSound(NewWebhook wanted) {
        List<Issue> issues = new ArrayList<>();
        receivers
                .objection(wanted.url())
                .ifPresent(why -> issues.add(Issue.violation("body", "url", why, wanted.url())));
        var planId = wanted.planId();
        if (planId != null && !plans.has(planId)) {
            issues.add(Issue.unknownReference("body", "planId", "is no plan that is followed here (yet)", planId));
        }
        for (var i = 0; i < wanted.eventTypes().size(); i++) {
            var type = wanted.eventTypes().get(i);
            if (type == null || !EVENT_TYPES.contains(type)) {
                issues.add(Issue.violation(
                        "body",
                        "eventTypes[%d]".formatted(i),
                        "must be one of "
                                + String.join(
                                        ", ", EVENT_TYPES.stream().sorted().toList()),
                        type));
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }
}
