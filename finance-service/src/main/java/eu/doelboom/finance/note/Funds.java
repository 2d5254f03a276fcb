package eu.doelboom.finance.note;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.equilibrium.Basis.EntityYear;
import eu.doelboom.finance.estimate.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The unavailable funds of every entity and year. A year of which nothing was said has none. */
@ApplicationScoped
class Funds {

    private final Database database;

    Funds(Database database) {
        this.database = database;
    }

    /** Asks for the funds of every entity and year. */
    static Query<Map.Entry<EntityYear, Money>> query(String planId) {
        return new Query<>(
                "select entity_id, fiscal_year, amount from unavailable_funds where plan_id = ?",
                row -> Map.entry(new EntityYear(row.getString(1), row.getInt(2)), new Money(row.getBigDecimal(3))),
                planId);
    }

    Kept of(String planId, String entityId) {
        var amounts = new TreeMap<Integer, Money>();
        var revisions = database.list(
                "select fiscal_year, amount, revision from unavailable_funds where plan_id = ? and entity_id = ?",
                row -> {
                    amounts.put(row.getInt(1), new Money(row.getBigDecimal(2)));
                    return row.getLong(3);
                },
                planId,
                entityId);
        return new Kept(
                entityId, revisions.stream().mapToLong(Long::longValue).max().orElse(0), amounts);
    }

    void replace(String planId, Kept kept) {
        var years = List.copyOf(kept.amounts().keySet());
        database.execute("delete from unavailable_funds where plan_id = ? and entity_id = ?", planId, kept.entityId());
        database.execute(
                """
                insert into unavailable_funds (plan_id, entity_id, revision, fiscal_year, amount)
                select ?, ?, ?, * from unnest(?::int[], ?::numeric[])""",
                planId,
                kept.entityId(),
                kept.revision(),
                years,
                years.stream().map(kept.amounts()::get).toList());
    }

    /** An entity's funds by year and the note revision that last changed them; 0 when never. */
    record Kept(String entityId, long revision, SortedMap<Integer, Money> amounts) {}
}
