package eu.doelboom.monitoring.lights;

import eu.doelboom.edge.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts the lights of a plan together with its revision, in one statement, so that both belong together. */
@ApplicationScoped
class Lights {

    private static final String COUNT = """
            select coalesce(f.revision, p.revision), count(i.id),
                   count(i.id) filter (where i.light = 'GREEN'), count(i.id) filter (where i.light = 'ORANGE'),
                   count(i.id) filter (where i.light = 'RED'), count(i.id) filter (where i.light = 'GREY')
              from plan p
              left join followed_plan f on f.plan_id = p.id
              left join indicator i on i.plan_id = p.id
             where p.id = :plan
             group by 1""";

    private final EntityManager entityManager;

    Lights(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    LightsView of(String planId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(COUNT)
                .setParameter("plan", planId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> LightsView.of(planId, row))
                .orElseThrow(() -> new NotFound("plan", planId));
    }
}
