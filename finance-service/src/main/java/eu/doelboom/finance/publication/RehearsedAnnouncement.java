package eu.doelboom.finance.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.event.Envelope;
import eu.doelboom.backbone.event.MalformedEvent;
import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.rehearsal.Rehearsal;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.planfeed.PlanFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Hears of a plan with one action, takes it over, reckons its equilibrium and announces it. */
@ApplicationScoped
class RehearsedAnnouncement implements Rehearsal {

    private static final String PLAN = """
            {"plan":{"code":"R","title":"R","regime":"BBC_3_0","state":"DRAFT","firstYear":2026,"lastYear":2031,
             "entities":[{"id":"entity","code":"R","name":"R","kind":"MUNICIPALITY"}]}}""";
    private static final String ACTION = """
            {"action":{"id":"action","code":"R","title":"R","objectiveId":"objective","withdrawn":false,"estimates":[
             {"id":"line","entityId":"entity","fiscalYear":2026,"section":"OPERATING","direction":"REVENUE",
              "amount":"1.00","selfFinancingRole":"NONE","debtCategory":"NONE"}]}}""";

    private final PlanFeed feed;
    private final Database database;
    private final PublishingEquilibrium publishing;
    private final Envelope envelope;
    private final ObjectMapper mapper;

    RehearsedAnnouncement(
            PlanFeed feed,
            Database database,
            PublishingEquilibrium publishing,
            Envelope envelope,
            ObjectMapper mapper) {
        this.feed = feed;
        this.database = database;
        this.publishing = publishing;
        this.envelope = envelope;
        this.mapper = mapper;
    }

    @Override
    public boolean play() {
        var planId = UUID.randomUUID().toString();
        var stream = CurrentTenant.demand().value() + "/" + planId;
        feed.apply(
                stream,
                List.of(
                        event(stream, PlanFeed.PLAN_CHANGED, "", 1, PLAN),
                        event(stream, PlanFeed.ACTION_CHANGED, "action", 2, ACTION)));
        var questions = new Bases.Questions(planId);
        database.ask(questions.all());
        questions.gathered().ifPresent(this::announce);
        return true;
    }

    private void announce(Gathered gathered) {
        publishing.publish(gathered.plan(), EquilibriumStatement.of(gathered.basis()), "");
    }

    private ReceivedEvent event(String stream, String type, String element, long revision, String data) {
        try {
            var tenant = CurrentTenant.demand().value();
            var event = new NewEvent(
                    PlanFeed.TOPIC, type, "/rehearsal", tenant, stream, element, revision, mapper.readTree(data));
            var record = envelope.pack(UUID.randomUUID(), event).getBytes(StandardCharsets.UTF_8);
            return envelope.unpack(event.key(), record);
        } catch (JsonProcessingException | MalformedEvent impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "announcement";
    }
}
