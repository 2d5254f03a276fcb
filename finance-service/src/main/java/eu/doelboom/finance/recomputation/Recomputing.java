package eu.doelboom.finance.recomputation;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums every line of a plan anew and compares, all in one statement: that sees one moment, and holds up nobody who
 * changes the plan meanwhile. Nothing is repaired.
 */
@ApplicationScoped
class Recomputing {

    private static final String COMPARISON = """
            with every_line as (
              select objective_id, entity_id, fiscal_year, section, direction, role, debt_category, amount
                from estimate_line l join action_state a on a.plan_id = l.plan_id and a.id = l.action_id
               where l.plan_id = ?
              union all
              select '', entity_id, fiscal_year, section, direction, role, debt_category, amount
                from line where plan_id = ?),
            compared as (
              select null objective_id, entity_id, fiscal_year, section, direction, role, debt_category,
                     coalesce(running.amount, 0) running, coalesce(lines.amount, 0) recomputed
                from (select * from yearly_total where plan_id = ?) running
                full join (select entity_id, fiscal_year, section, direction, role, debt_category, sum(amount) amount
                             from every_line group by 1, 2, 3, 4, 5, 6) lines
               using (entity_id, fiscal_year, section, direction, role, debt_category)
              union all
              select objective_id, entity_id, fiscal_year, section, direction, null, null,
                     coalesce(running.amount, 0), coalesce(lines.amount, 0)
                from (select * from objective_total where plan_id = ?) running
                full join (select objective_id, entity_id, fiscal_year, section, direction, sum(amount) amount
                             from every_line group by 1, 2, 3, 4, 5) lines
               using (objective_id, entity_id, fiscal_year, section, direction))
            select highest_revision, note_revision, compared.*
              from plan left join compared on running <> recomputed
             where id = ? order by objective_id nulls first, entity_id, fiscal_year""";

    private final Database database;

    Recomputing(Database database) {
        this.database = database;
    }

    /** The plan's totals beside its lines; empty when the plan is not there. */
    Optional<Comparison> compare(String planId) {
        var differences = new ArrayList<Difference>();
        RowReader<Comparison> reader = row -> {
            if (row.getString("entity_id") != null) {
                differences.add(Difference.in(row));
            }
            return new Comparison(row.getLong("highest_revision"), row.getLong("note_revision"), differences);
        };
        return database.first(COMPARISON, reader, planId, planId, planId, planId, planId);
    }

    /** The revisions of one moment, and the totals that differed then. */
    record Comparison(long planRevision, long noteRevision, List<Difference> differences) {}
}
