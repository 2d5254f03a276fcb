package eu.doelboom.monitoring.indicator;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The indicators of a city. */
@ApplicationScoped
public class Indicators {

    private static final Map<String, String> SORTABLE = Map.of(
            "code", "i.code",
            "name", "i.description.name",
            "type", "i.description.type",
            "frequency", "i.description.frequency",
            "owner", "i.description.owner",
            "light", "i.light");

    private final EntityManager entityManager;

    Indicators(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The indicator, which must belong to this plan. */
    public Indicator demand(String planId, UUID id) {
        return found(planId, id, LockModeType.NONE);
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Indicator demandAlone(String planId, UUID id) {
        return found(planId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Indicator found(String planId, UUID id, LockModeType lock) {
        return Optional.ofNullable(entityManager.find(Indicator.class, id, lock))
                .filter(indicator -> indicator.planId().equals(planId))
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    /** The objective of an indicator, without reading or holding the indicator itself. */
    String objectiveOf(String planId, UUID id) {
        return entityManager
                .createQuery(
                        "select i.objectiveId from Indicator i where i.id = :id and i.planId = :plan", String.class)
                .setParameter("id", id)
                .setParameter("plan", planId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    /** Those on given objectives, held until the end of the transaction. */
    List<Indicator> demandAloneOn(String planId, Collection<String> objectiveIds) {
        return entityManager
                .createQuery(
                        "select i from Indicator i where i.planId = :plan and i.objectiveId in :objectives order by i.id",
                        Indicator.class)
                .setParameter("plan", planId)
                .setParameter("objectives", objectiveIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<UUID> withCode(String planId, String code) {
        return entityManager
                .createQuery("select i.id from Indicator i where i.planId = :plan and i.code = :code", UUID.class)
                .setParameter("plan", planId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Indicator> page(String planId, IndicatorFilter filter, PageQuery page) {
        var order = SortOrder.clause(page, SORTABLE, "i.code, i.id");
        var query = entityManager.createQuery(
                "select i from Indicator i " + filter.where() + " order by " + order, Indicator.class);
        return filtered(query, planId, filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(String planId, IndicatorFilter filter) {
        var query = entityManager.createQuery("select count(i) from Indicator i " + filter.where(), Long.class);
        return filtered(query, planId, filter).getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, String planId, IndicatorFilter filter) {
        query.setParameter("plan", planId);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    void add(Indicator indicator) {
        entityManager.persist(indicator);
    }

    void remove(Indicator indicator) {
        entityManager.remove(indicator);
    }
}
