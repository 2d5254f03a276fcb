package eu.doelboom.monitoring.webhook;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of a city. */
@ApplicationScoped
public class Webhooks {

    private static final Map<String, String> SORTABLE =
            Map.of("url", "w.url", "createdAt", "w.createdAt", "state", "w.state");

    private final EntityManager entityManager;

    Webhooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Webhook demand(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("webhook", id));
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Webhook demandAlone(UUID id) {
        return Optional.ofNullable(entityManager.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("webhook", id));
    }

    public Optional<Webhook> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Webhook.class, id));
    }

    /** Those that are told of events at the moment; a city has few. */
    public List<Webhook> active() {
        return entityManager
                .createQuery("select w from Webhook w where w.state = :state order by w.id", Webhook.class)
                .setParameter("state", WebhookState.ACTIVE)
                .getResultList();
    }

    List<Webhook> page(PageQuery page) {
        var order = SortOrder.clause(page, SORTABLE, "w.createdAt, w.id");
        return entityManager
                .createQuery("select w from Webhook w order by " + order, Webhook.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count() {
        return entityManager
                .createQuery("select count(w) from Webhook w", Long.class)
                .getSingleResult();
    }

    void add(Webhook webhook) {
        entityManager.persist(webhook);
        entityManager.flush();
    }

    void remove(Webhook webhook) {
        entityManager.remove(webhook);
    }
}
