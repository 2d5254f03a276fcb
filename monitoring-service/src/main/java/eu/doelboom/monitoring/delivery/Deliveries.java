package eu.doelboom.monitoring.delivery;

import eu.doelboom.edge.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries of a city. What is claimed is out of reach of others until its time is over. */
@ApplicationScoped
class Deliveries {

    private static final String SHOWN = """
            select id, event_id, event_type, plan_id, state, attempts, status, failure, created_at, ended_at,
                   case when state = 'WAITING' then due_at end, replay_of
              from webhook_delivery""";

    private static final String CLAIM = """
            update webhook_delivery d set due_at = :until, attempts = d.attempts + 1
              from (select id from webhook_delivery
                     where webhook_id = :webhook and state = 'WAITING' and due_at <= :now
                     order by sequence limit :count for update skip locked) due
             where d.id = due.id
            returning d.id, d.webhook_id, d.event_id, d.body, d.attempts""";

    private static final String REPLAY = """
            insert into webhook_delivery
                   (id, webhook_id, event_id, event_type, plan_id, body, state, attempts, due_at, created_at, replay_of)
            select gen_random_uuid(), webhook_id, event_id, event_type, plan_id, body, 'WAITING', 0, :now, :now, id
              from (select * from webhook_delivery where webhook_id = :webhook and %s
                     order by sequence limit :count) chosen""";

    private final EntityManager entityManager;

    Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Notes a delivery, once for each event. */
    void add(NotingEvents.Telling telling, UUID webhookId, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into webhook_delivery
                               (id, webhook_id, event_id, event_type, plan_id, body, state, attempts, due_at, created_at)
                        values (:id, :webhook, :event, :type, nullif(:plan, ''), :body, 'WAITING', 0, :now, :now)
                        on conflict (webhook_id, event_id) where replay_of is null do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("webhook", webhookId)
                .setParameter("event", telling.eventId())
                .setParameter("type", telling.eventType())
                .setParameter("plan", Objects.requireNonNullElse(telling.planId(), ""))
                .setParameter("body", telling.body())
                .setParameter("now", now)
                .executeUpdate();
    }

    long waiting(UUID webhookId) {
        return number(entityManager
                .createNativeQuery(
                        "select count(*) from webhook_delivery where webhook_id = :webhook and state = 'WAITING'")
                .setParameter("webhook", webhookId)
                .getSingleResult());
    }

    /** Takes what is due, for as long as an attempt can last at most. */
    List<Delivery> claim(UUID webhookId, int count, Instant now, Instant until) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(CLAIM)
                .setParameter("webhook", webhookId)
                .setParameter("count", count)
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList();
        return rows.stream()
                .map(row -> new Delivery(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], ((Number) row[4]).intValue()))
                .toList();
    }

    /** When the next delivery to this webhook is due. */
    Optional<Instant> nextDue(UUID webhookId) {
        return Optional.ofNullable((Instant) entityManager
                .createNativeQuery(
                        "select min(due_at) from webhook_delivery where webhook_id = :webhook and state = 'WAITING'",
                        Instant.class)
                .setParameter("webhook", webhookId)
                .getSingleResult());
    }

    /** Notes how an attempt ended; an attempt that a later one has overtaken only counts when it arrived. */
    void note(Delivery delivery, Outcome outcome, DeliveryState state, Instant at) {
        entityManager
                .createNativeQuery("""
                        update webhook_delivery
                           set state = :state, status = nullif(:status, 0), failure = nullif(:failure, ''),
                               due_at = case when :state = 'WAITING' then cast(:at as timestamptz) else due_at end,
                               ended_at = case when :state = 'WAITING' then null else cast(:at as timestamptz) end
                         where id = :id and state = 'WAITING' and (:state = 'DELIVERED' or attempts = :attempt)""")
                .setParameter("state", state.name())
                .setParameter("status", Objects.requireNonNullElse(outcome.status(), 0))
                .setParameter("failure", Objects.requireNonNullElse(outcome.failure(), ""))
                .setParameter("at", at)
                .setParameter("id", delivery.id())
                .setParameter("attempt", delivery.attempt())
                .executeUpdate();
    }

    List<DeliveryView> page(UUID webhookId, @Nullable DeliveryState state, PageQuery page) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = filtered(SHOWN + where(state) + " order by sequence desc", webhookId, state)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return rows.stream().map(DeliveryView::of).toList();
    }

    long count(UUID webhookId, @Nullable DeliveryState state) {
        return number(filtered("select count(*) from webhook_delivery" + where(state), webhookId, state)
                .getSingleResult());
    }

    private static String where(@Nullable DeliveryState state) {
        return " where webhook_id = :webhook" + (state == null ? "" : " and state = :state");
    }

    private Query filtered(String sql, UUID webhookId, @Nullable DeliveryState state) {
        var query = entityManager.createNativeQuery(sql).setParameter("webhook", webhookId);
        return state == null ? query : query.setParameter("state", state.name());
    }

    Optional<DeliveryView> find(UUID webhookId, UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(SHOWN + " where webhook_id = :webhook and id = :id")
                .setParameter("webhook", webhookId)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(DeliveryView::of);
    }

    /** Posts a delivery once more, from its beginning. */
    UUID replay(UUID webhookId, UUID id, Instant now) {
        return (UUID) entityManager
                .createNativeQuery("""
                        insert into webhook_delivery
                               (id, webhook_id, event_id, event_type, plan_id, body, state, attempts, due_at, created_at,
                                replay_of)
                        select :new, webhook_id, event_id, event_type, plan_id, body, 'WAITING', 0, :now, :now, id
                          from webhook_delivery where webhook_id = :webhook and id = :id
                        returning id""", UUID.class)
                .setParameter("new", UUID.randomUUID())
                .setParameter("webhook", webhookId)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Posts once more what was parked. */
    int replayParked(UUID webhookId, int count, Instant now) {
        var replayed = replaying("state = 'PARKED' and not exists (select 1 from webhook_delivery later"
                        + " where later.replay_of = webhook_delivery.id)")
                .setParameter("webhook", webhookId)
                .setParameter("count", count)
                .setParameter("now", now);
        return replayed.executeUpdate();
    }

    /** Posts once more everything from the delivery of this event on. */
    int replayFrom(UUID webhookId, String eventId, int count, Instant now) {
        return replaying("replay_of is null and sequence >= (select min(first.sequence) from webhook_delivery first"
                        + " where first.webhook_id = :webhook and first.event_id = :event)")
                .setParameter("event", eventId)
                .setParameter("webhook", webhookId)
                .setParameter("count", count)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Query replaying(String condition) {
        return entityManager.createNativeQuery(REPLAY.formatted(condition));
    }

    boolean has(UUID webhookId, String eventId) {
        return number(entityManager
                        .createNativeQuery(
                                "select count(*) from webhook_delivery where webhook_id = :webhook and event_id = :event")
                        .setParameter("webhook", webhookId)
                        .setParameter("event", eventId)
                        .getSingleResult())
                > 0;
    }

    int forget(DeliveryState state, Instant before) {
        return entityManager
                .createNativeQuery("delete from webhook_delivery where state = :state and ended_at < :before")
                .setParameter("state", state.name())
                .setParameter("before", before)
                .executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
