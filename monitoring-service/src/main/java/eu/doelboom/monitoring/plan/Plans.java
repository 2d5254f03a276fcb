package eu.doelboom.monitoring.plan;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.monitoring.right.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans of a city that the follow-up has heard of, and how far it has followed each. */
@ApplicationScoped
public class Plans {

    private static final Map<String, String> SORTABLE =
            Map.of("code", "p.code", "title", "p.title", "firstYear", "p.first_year");

    private static final String COLUMNS =
            "select p.id, p.code, p.title, p.regime, p.first_year, p.last_year, p.state, p.revision";

    private final EntityManager entityManager;
    private final CallerRights rights;

    Plans(EntityManager entityManager, CallerRights rights) {
        this.entityManager = entityManager;
        this.rights = rights;
    }

    /** Refuses a plan that this city does not have, or that the caller does not see. */
    public void demand(String planId) {
        demand(planId, "");
    }

    /** Refuses who does not see the plan at once: nobody learns by waiting that one exists. */
    void demandBeforeWaiting(String planId) {
        if (!rights.now().seeEveryPlan()) {
            demand(planId);
        }
    }

    /** As {@link #demand(String)}, and nobody else adds or renames an indicator of the plan until the end of the transaction. */
    public void demandAlone(String planId) {
        demand(planId, " for update");
    }

    private void demand(String planId, String lock) {
        var states = entityManager
                .createNativeQuery("select state from plan where id = :plan" + lock)
                .setParameter("plan", planId)
                .getResultList();
        if (states.isEmpty()) {
            throw new NotFound("plan", planId);
        }
        rights.now().demandSight((String) states.get(0), planId);
    }

    /** Whether this city has such a plan, as far as the follow-up has heard. */
    public boolean has(String planId) {
        return !entityManager
                .createNativeQuery("select 1 from plan where id = :plan")
                .setParameter("plan", planId)
                .getResultList()
                .isEmpty();
    }

    /** The revision up to which the plan has been followed; nothing when it has not been heard of. */
    public Optional<Long> followed(String planId) {
        return entityManager
                .createNativeQuery("select revision from followed_plan where plan_id = :plan", Long.class)
                .setParameter("plan", planId)
                .getResultStream()
                .findFirst()
                .map(Long.class::cast);
    }

    List<PlanView> page(PageQuery query) {
        var sql = """
                %s, coalesce(f.revision, p.revision), (select count(*) from indicator i where i.plan_id = p.id)
                  from plan p left join followed_plan f on f.plan_id = p.id
                 where p.state in (:states)
                 order by %s""".formatted(COLUMNS, SortOrder.clause(query, SORTABLE, "p.code, p.id"));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = page(entityManager.createNativeQuery(sql), query)
                .setParameter("states", rights.now().shownStates())
                .getResultList();
        return rows.stream().map(PlanView::of).toList();
    }

    long count() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from plan where state in (:states)")
                        .setParameter("states", rights.now().shownStates())
                        .getSingleResult())
                .longValue();
    }

    private static Query page(Query query, PageQuery page) {
        return query.setFirstResult(page.offset()).setMaxResults(page.size());
    }

    /** Notes a newer state of a plan; an older revision than the known one changes nothing. */
    public void keep(Plan plan) {
        entityManager
                .createNativeQuery("""
                        insert into plan (id, code, title, regime, first_year, last_year, state, revision)
                        values (:id, :code, :title, :regime, :first, :last, :state, :revision)
                        on conflict (id) do update
                           set code = excluded.code, title = excluded.title, regime = excluded.regime,
                               first_year = excluded.first_year, last_year = excluded.last_year,
                               state = excluded.state, revision = excluded.revision
                         where plan.revision < excluded.revision""")
                .setParameter("id", plan.id())
                .setParameter("code", plan.code())
                .setParameter("title", plan.title())
                .setParameter("regime", plan.regime())
                .setParameter("first", plan.firstYear())
                .setParameter("last", plan.lastYear())
                .setParameter("state", plan.state())
                .setParameter("revision", plan.revision())
                .executeUpdate();
    }

    /** Notes up to which revision the plan has been followed; never goes back. */
    public void advance(String planId, long revision) {
        entityManager
                .createNativeQuery("""
                        insert into followed_plan (plan_id, revision) values (:plan, :revision)
                        on conflict (plan_id) do update set revision = excluded.revision
                         where followed_plan.revision < excluded.revision""")
                .setParameter("plan", planId)
                .setParameter("revision", revision)
                .executeUpdate();
    }
}
