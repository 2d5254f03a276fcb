package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Reading;
import eu.doelboom.monitoring.plan.Objectives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Puts beside indicators what is shown with them, in one look for all objectives and one for all measurements. */
@ApplicationScoped
class Standings {

    private static final String LATEST = """
            select i.id, m.id, m.measured_on, m.value, m.status
              from unnest(?::uuid[]) i(id)
             cross join lateral (select id, measured_on, value, status from measurement
                                  where indicator_id = i.id order by measured_on desc limit 1) m""";

    private final EntityManager entityManager;
    private final Objectives objectives;

    Standings(EntityManager entityManager, Objectives objectives) {
        this.entityManager = entityManager;
        this.objectives = objectives;
    }

    /** The standing of an indicator, with what was written a moment ago in the same transaction. */
    Standing of(Indicator indicator) {
        entityManager.flush();
        return of(indicator.planId(), List.of(indicator)).get(0);
    }

    /**
     * The standings of indicators of one plan, in the same order. Writes nothing first: that would make the ORM forget
     * which targets it can read together.
     */
    List<Standing> of(String planId, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        var latest = latest(indicators.stream().map(Indicator::id).toList());
        var known = objectives.find(
                planId,
                indicators.stream().map(Indicator::objectiveId).distinct().toList());
        return indicators.stream()
                .map(indicator -> {
                    var objective = known.get(indicator.objectiveId());
                    if (objective == null) {
                        throw new IllegalStateException("Indicator without objective: " + indicator.id());
                    }
                    return new Standing(indicator, objective, latest.get(indicator.id()));
                })
                .toList();
    }

    private Map<UUID, LatestMeasurement> latest(Collection<UUID> indicators) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> latest(connection, indicators.toArray()));
    }

    private static Map<UUID, LatestMeasurement> latest(Connection connection, Object[] indicators) throws SQLException {
        var latest = new HashMap<UUID, LatestMeasurement>();
        try (var select = connection.prepareStatement(LATEST)) {
            select.setArray(1, connection.createArrayOf("uuid", indicators));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var reading = new Reading(rows.getObject(3, LocalDate.class), rows.getBigDecimal(4));
                    latest.put(
                            rows.getObject(1, UUID.class),
                            new LatestMeasurement(rows.getObject(2, UUID.class), reading, rows.getString(5)));
                }
            }
        }
        return latest;
    }
}
