package eu.doelboom.monitoring.measurement;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The measurements of a city's indicators. Whoever changes one holds its indicator. */
@ApplicationScoped
class Measurements {

    private static final Map<String, String> SORTABLE =
            Map.of("date", "m.measuredOn", "value", "m.value", "status", "m.status");

    private final EntityManager entityManager;

    Measurements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Measurement demand(UUID indicatorId, UUID id) {
        return Optional.ofNullable(entityManager.find(Measurement.class, id))
                .filter(measurement -> measurement.indicatorId().equals(indicatorId))
                .orElseThrow(() -> new NotFound("measurement", id));
    }

    Optional<UUID> on(UUID indicatorId, LocalDate day) {
        return entityManager
                .createQuery(
                        "select m.id from Measurement m where m.indicatorId = :indicator and m.measuredOn = :day",
                        UUID.class)
                .setParameter("indicator", indicatorId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<Measurement> page(UUID indicatorId, PageQuery page) {
        var order = SortOrder.clause(page, SORTABLE, "m.measuredOn desc, m.id");
        return entityManager
                .createQuery(
                        "select m from Measurement m where m.indicatorId = :indicator order by " + order,
                        Measurement.class)
                .setParameter("indicator", indicatorId)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    List<Measurement> recordedBy(String person, int most) {
        return entityManager
                .createQuery(
                        "select m from Measurement m where m.recordedBy = :person order by m.recordedAt desc, m.id",
                        Measurement.class)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList();
    }

    long count(UUID indicatorId) {
        return entityManager
                .createQuery("select count(m) from Measurement m where m.indicatorId = :indicator", Long.class)
                .setParameter("indicator", indicatorId)
                .getSingleResult();
    }

    void add(Measurement measurement) {
        entityManager.persist(measurement);
    }

    void remove(Measurement measurement) {
        entityManager.remove(measurement);
    }
}
