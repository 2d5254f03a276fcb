package eu.doelboom.plan.objective;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objectives of the city's plans. */
@ApplicationScoped
public class Objectives implements PanacheRepositoryBase<Objective, UUID> {

    public Objective demand(UUID planId, UUID objectiveId) {
        return find("planId = ?1 and id = ?2", planId, objectiveId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("objective", objectiveId));
    }

    /** The objective that a body names; refused as wrong input when there is none. */
    public Objective referenced(UUID planId, UUID objectiveId, String field) {
        return find("planId = ?1 and id = ?2", planId, objectiveId)
                .firstResultOptional()
                .orElseThrow(() -> new InvalidInput(
                        Issue.unknownReference("body", field, "no such objective in this plan", objectiveId)));
    }

    List<Objective> page(ObjectiveQuery.Condition condition, String order, PageQuery page) {
        return find(condition.text() + " order by " + order, condition.values())
                .page(page.number() - 1, page.size())
                .list();
    }

    public List<Objective> ofPlan(UUID planId) {
        return list("planId = ?1 order by level, code", planId);
    }

    public Map<String, Objective> byCode(UUID planId) {
        return find("planId", planId).stream().collect(Collectors.toMap(Objective::code, objective -> objective));
    }

    /** Whether another element of the plan, objective or action, has this code. */
    public boolean codeInUse(UUID planId, String code) {
        return getEntityManager()
                        .createNativeQuery("""
                                select 1 from objective where plan_id = :plan and code = :code
                                union all
                                select 1 from action where plan_id = :plan and code = :code""")
                        .setParameter("plan", planId)
                        .setParameter("code", code)
                        .getResultList()
                        .size()
                > 0;
    }

    /** The objective and everything below it. */
    @SuppressWarnings("unchecked")
    public Set<UUID> subtree(UUID objectiveId) {
        try (Stream<Object> ids = getEntityManager()
                .createNativeQuery("""
                        with recursive below as (
                          select id from objective where id = :top
                          union all
                          select child.id from objective child join below on child.parent_id = below.id)
                        select id from below""", UUID.class)
                .setParameter("top", objectiveId)
                .getResultStream()) {
            return ids.map(UUID.class::cast).collect(Collectors.toSet());
        }
    }

    /** How many elements right below it are not withdrawn. */
    long standingBelow(UUID objectiveId) {
        var count = getEntityManager()
                .createNativeQuery("""
                        select (select count(*) from objective where parent_id = :id and not withdrawn)
                             + (select count(*) from action where objective_id = :id and not withdrawn)""")
                .setParameter("id", objectiveId)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Number of standing actions right below each objective of the plan. */
    @SuppressWarnings("unchecked")
    Map<UUID, Long> actionCounts(UUID planId) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select objective_id, count(*) from action
                         where plan_id = :plan and not withdrawn group by objective_id""")
                .setParameter("plan", planId)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    List<Objective> children(UUID planId, @Nullable UUID parentId) {
        return parentId == null
                ? list("planId = ?1 and parentId is null order by code", planId)
                : list("planId = ?1 and parentId = ?2 order by code", planId, parentId);
    }
}
