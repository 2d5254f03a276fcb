package eu.doelboom.finance.note;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.debt.OpeningDebt;
import eu.doelboom.finance.equilibrium.Opening;
import eu.doelboom.finance.equilibrium.PreviousResult;
import eu.doelboom.finance.equilibrium.PreviousResult.Unprocessed;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;

/** What every entity brings into the first year of a plan. An entity of which nothing was said brings nothing. */
@ApplicationScoped
class Openings {

    private static final String SELECT = """
            select entity_id, revision, carried_over, unprocessed_operating, unprocessed_investment, unprocessed_financing,
                   array(select category from opening_debt d
                          where d.plan_id = o.plan_id and d.entity_id = o.entity_id order by category) categories,
                   array(select amount from opening_debt d
                          where d.plan_id = o.plan_id and d.entity_id = o.entity_id order by category) debts
              from opening_value o where plan_id = ?""";

    private final Database database;

    Openings(Database database) {
        this.database = database;
    }

    /** Asks for what every entity brings. */
    static Query<Kept> query(String planId) {
        return new Query<>(SELECT, Openings::kept, planId);
    }

    Kept of(String planId, String entityId) {
        return database.first(SELECT + " and entity_id = ?", Openings::kept, planId, entityId)
                .orElse(new Kept(entityId, 0, Opening.NONE));
    }

    void replace(String planId, Kept kept) {
        var result = kept.opening().result();
        database.execute(
                """
                insert into opening_value values (?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint pk_opening_value do update
                   set revision = excluded.revision, carried_over = excluded.carried_over,
                       unprocessed_operating = excluded.unprocessed_operating,
                       unprocessed_investment = excluded.unprocessed_investment,
                       unprocessed_financing = excluded.unprocessed_financing""",
                planId,
                kept.entityId(),
                kept.revision(),
                result.carriedOver().amount(),
                result.unprocessed().operating().amount(),
                result.unprocessed().investment().amount(),
                result.unprocessed().financing().amount());
        replaceDebts(planId, kept);
    }

    private void replaceDebts(String planId, Kept kept) {
        var debt = kept.opening().debt();
        database.execute("delete from opening_debt where plan_id = ? and entity_id = ?", planId, kept.entityId());
        database.execute(
                "insert into opening_debt select ?, ?, * from unnest(?::text[], ?::numeric[])",
                planId,
                kept.entityId(),
                DebtCategory.OF_DEBT,
                DebtCategory.OF_DEBT.stream().map(debt::of).toList());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var unprocessed = new Unprocessed(
                new Money(row.getBigDecimal("unprocessed_operating")),
                new Money(row.getBigDecimal("unprocessed_investment")),
                new Money(row.getBigDecimal("unprocessed_financing")));
        var result = new PreviousResult(new Money(row.getBigDecimal("carried_over")), unprocessed);
        return new Kept(row.getString("entity_id"), row.getLong("revision"), new Opening(result, debt(row)));
    }

    private static OpeningDebt debt(ResultSet row) throws SQLException {
        var categories = (String[]) row.getArray("categories").getArray();
        var amounts = (java.math.BigDecimal[]) row.getArray("debts").getArray();
        var debt = new EnumMap<DebtCategory, Money>(DebtCategory.class);
        for (int i = 0; i < categories.length; i++) {
            debt.put(DebtCategory.valueOf(categories[i]), new Money(amounts[i]));
        }
        return new OpeningDebt(debt);
    }

    /** An entity's opening and the note revision that last changed it; 0 when never. */
    record Kept(String entityId, long revision, Opening opening) {}
}
