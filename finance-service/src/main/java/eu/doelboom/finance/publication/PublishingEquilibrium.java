package eu.doelboom.finance.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reckons the equilibrium of a plan as it is now, and announces it when it says something else than the last time. */
@ApplicationScoped
class PublishingEquilibrium {

    private final Bases bases;
    private final AnnouncedEquilibria announced;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    PublishingEquilibrium(Bases bases, AnnouncedEquilibria announced, Outbox outbox, ObjectMapper mapper) {
        this.bases = bases;
        this.announced = announced;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** A plan that has not been announced yet has figures but no years to show them in: it is told later. */
    void publish(String planId) {
        var told = AnnouncedEquilibria.content(planId);
        bases.settled(planId, told)
                .ifPresent(gathered -> publish(
                        gathered.plan(),
                        EquilibriumStatement.of(gathered.basis()),
                        told.first().orElse("")));
    }

    /** Announces the equilibrium unless it is what was told the last time. */
    void publish(Plan plan, EquilibriumStatement statement, String told) {
        var news = EquilibriumChanged.of(plan, statement);
        var content = digest(news);
        if (!content.equals(told)) {
            announce(plan, news);
        }
        announced.remember(plan, news.verdict(), content);
    }

    private void announce(Plan plan, EquilibriumChanged news) {
        var tenant = CurrentTenant.demand().value();
        outbox.publish(List.of(new NewEvent(
                EquilibriumChanged.TOPIC,
                EquilibriumChanged.TYPE,
                "/finance/v1/plans/%s/equilibrium".formatted(plan.id()),
                tenant,
                tenant + "/" + plan.id(),
                EquilibriumChanged.ELEMENT,
                revision(plan),
                news)));
    }

    /**
     * Grows with every change of either side, since none of the three ever falls; the number of changes that came grows
     * alone when a gap is filled.
     */
    private static long revision(Plan plan) {
        return plan.revision() + plan.progress().appliedEvents() + plan.noteRevision();
    }

    /** What the announcement says, apart from the revisions that it stands for. */
    private String digest(EquilibriumChanged news) {
        try {
            var content =
                    mapper.writeValueAsString(List.of(news.planState(), news.verdict(), news.years(), news.findings()));
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
