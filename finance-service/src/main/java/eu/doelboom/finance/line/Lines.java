package eu.doelboom.finance.line;

import eu.doelboom.edge.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transactions without objective of the city's plans. */
@ApplicationScoped
class Lines implements PanacheRepositoryBase<Line, String> {

    Line demand(String planId, String lineId) {
        return find("planId = ?1 and id = ?2", planId, lineId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("line in this plan", lineId));
    }

    List<Line> page(String planId, LineQuery query, String order) {
        var filter = new Filter(planId, query);
        return find(filter.where + " order by " + order, filter.values)
                .range(query.offset(), query.offset() + query.size() - 1)
                .list();
    }

    long count(String planId, LineQuery query) {
        var filter = new Filter(planId, query);
        return count(filter.where, filter.values);
    }

    private static final class Filter {

        private final Map<String, Object> values = new HashMap<>();
        private String where = "planId = :plan";

        Filter(String planId, LineQuery query) {
            values.put("plan", planId);
            if (query.entity != null) {
                and("content.entityId = :entity", "entity", query.entity);
            }
            if (query.year != null) {
                and("content.fiscalYear = :year", "year", query.year);
            }
            if (query.section != null) {
                and("content.section = :section", "section", query.section);
            }
        }

        private void and(String condition, String name, Object value) {
            where += " and " + condition;
            values.put(name, value);
        }
    }
}
