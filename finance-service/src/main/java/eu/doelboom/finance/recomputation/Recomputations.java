package eu.doelboom.finance.recomputation;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.finance.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The comparisons that were asked for; the last hundred of every plan are kept. */
@ApplicationScoped
class Recomputations {

    private static final int KEPT = 100;

    private final Database database;

    Recomputations(Database database) {
        this.database = database;
    }

    void add(RecomputationView done) {
        database.execute(
                "insert into recomputation (plan_id, id, done_at, plan_revision, note_revision) values (?, ?, ?, ?, ?)",
                done.planId(),
                done.id(),
                done.doneAt().atOffset(ZoneOffset.UTC),
                done.planRevision(),
                done.noteRevision());
        addDifferences(done, done.differences());
        prune(done.planId());
    }

    RecomputationView demand(String planId, String id) {
        var differences = database.list(
                "select * from recomputation_difference where plan_id = ? and recomputation_id = ? order by position",
                Difference::in,
                planId,
                id);
        return database.first(
                        "select * from recomputation where plan_id = ? and id = ?",
                        row -> new RecomputationView(
                                id,
                                planId,
                                "DONE",
                                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                                row.getLong("plan_revision"),
                                row.getLong("note_revision"),
                                differences.isEmpty(),
                                differences),
                        planId,
                        id)
                .orElseThrow(() -> new NotFound("recomputation of this plan", id));
    }

    private void addDifferences(RecomputationView done, List<Difference> differences) {
        database.execute(
                """
                insert into recomputation_difference
                select ?, ?, * from unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                                           ?::text[], ?::numeric[], ?::numeric[])""",
                done.planId(),
                done.id(),
                IntStream.range(0, differences.size()).boxed().toList(),
                differences.stream().map(Difference::objectiveId).toList(),
                differences.stream().map(Difference::entityId).toList(),
                differences.stream().map(Difference::fiscalYear).toList(),
                differences.stream().map(Difference::section).toList(),
                differences.stream().map(Difference::direction).toList(),
                differences.stream().map(Difference::selfFinancingRole).toList(),
                differences.stream().map(Difference::debtCategory).toList(),
                differences.stream().map(Difference::running).toList(),
                differences.stream().map(Difference::recomputed).toList());
    }

    private void prune(String planId) {
        database.execute("""
                with gone as (
                  delete from recomputation where plan_id = ? and id in (
                    select id from recomputation where plan_id = ? order by done_at desc offset ?)
                  returning plan_id, id)
                delete from recomputation_difference d using gone
                 where d.plan_id = gone.plan_id and d.recomputation_id = gone.id""", planId, planId, KEPT);
    }
}
