package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.audit.AuditTrail;
import eu.doelboom.backbone.event.Envelope;
import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What this service has to tell the others. Written in the transaction that caused it, so that a change and its event
 * exist together or not at all. Column names are those that a change-data-capture router would expect.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (id, aggregatetype, aggregateid, stream, type, payload) values (?, ?, ?, ?, ?, ?::json)";

    private final EntityManager entityManager;
    private final Envelope envelope;
    private final OutboxSettings settings;
    private final TenantWork work;
    private final OutboxRelay relay;
    private final AuditTrail trail;

    Outbox(
            EntityManager entityManager,
            Envelope envelope,
            OutboxSettings settings,
            TenantWork work,
            OutboxRelay relay,
            AuditTrail trail) {
        this.entityManager = entityManager;
        this.envelope = envelope;
        this.settings = settings;
        this.work = work;
        this.relay = relay;
        this.trail = trail;
    }

    /** Adds events to the running transaction, in order, and wakes the relay when it has been committed. */
    public void publish(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        entityManager.flush();
        var audited =
                trail.companion(events.size(), events.get(events.size() - 1).revision());
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(audited.in(INSERT))) {
                for (var event : events) {
                    var id = UUID.randomUUID();
                    insert.setObject(1, id);
                    insert.setString(2, event.topic());
                    insert.setString(3, event.key());
                    insert.setString(4, event.stream());
                    insert.setString(5, event.type());
                    insert.setString(6, packed(id, event));
                    audited.bind(insert, 7);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        var tenant = CurrentTenant.get().orElse(TenantId.PLATFORM);
        work.afterCommit(() -> relay.wake(tenant));
    }

    private String packed(UUID id, NewEvent event) {
        var payload = envelope.pack(id, event);
        if (payload.getBytes(StandardCharsets.UTF_8).length > settings.maxSize()) {
            throw new EventTooLarge(event.key(), settings.maxSize());
        }
        return payload;
    }
}
