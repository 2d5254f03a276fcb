package eu.doelboom.finance.note;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.database.TableRows;
import eu.doelboom.finance.database.TableRows.Column;
import eu.doelboom.finance.database.Write;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.ObjectiveKey;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.estimate.TotalKey;
import eu.doelboom.finance.estimate.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The totals of a plan, moved by the difference that every change makes; their cost does not grow with the plan. */
@ApplicationScoped
public class RunningTotals {

    private static final TableRows<Map.Entry<TotalKey, Money>> YEARLY = TableRows.of(
            "yearly_total",
            """
            on conflict on constraint pk_yearly_total
            do update set amount = yearly_total.amount + excluded.amount""",
            Column.text("entity_id", total -> total.getKey().entityId()),
            Column.number("fiscal_year", total -> total.getKey().fiscalYear()),
            Column.text("section", total -> total.getKey().nature().section()),
            Column.text("direction", total -> total.getKey().nature().direction()),
            Column.text("role", total -> total.getKey().nature().role()),
            Column.text("debt_category", total -> total.getKey().nature().debtCategory()),
            Column.amount("amount", Map.Entry::getValue));

    private static final TableRows<Map.Entry<ObjectiveKey, Money>> BY_OBJECTIVE = TableRows.of(
            "objective_total",
            """
            on conflict on constraint pk_objective_total
            do update set amount = objective_total.amount + excluded.amount""",
            Column.text("objective_id", total -> total.getKey().objectiveId()),
            Column.text("entity_id", total -> total.getKey().entityId()),
            Column.number("fiscal_year", total -> total.getKey().fiscalYear()),
            Column.text("section", total -> total.getKey().section()),
            Column.text("direction", total -> total.getKey().direction()),
            Column.amount("amount", Map.Entry::getValue));

    private static final String YEARLY_KEY = "entity_id, fiscal_year, section, direction, role, debt_category";
    private static final String OBJECTIVE_KEY = "objective_id, entity_id, fiscal_year, section, direction";

    private final Database database;

    RunningTotals(Database database) {
        this.database = database;
    }

    /** Asks for the yearly totals of a plan. */
    static Query<Map.Entry<TotalKey, Money>> yearlyQuery(String planId) {
        return new Query<>(
                "select %s, amount from yearly_total where plan_id = ?".formatted(YEARLY_KEY),
                RunningTotals::yearly,
                planId);
    }

    public Totals<ObjectiveKey> byObjective(String planId) {
        return totals(database.list(
                "select %s, amount from objective_total where plan_id = ?".formatted(OBJECTIVE_KEY),
                RunningTotals::byObjective,
                planId));
    }

    /** Adds differences. The plan must be locked, so that no two changes wait for each other. */
    public static List<Write> move(String planId, Totals<TotalKey> yearly, Totals<ObjectiveKey> byObjective) {
        var writes = new ArrayList<Write>();
        if (!yearly.isEmpty()) {
            writes.add(YEARLY.put(planId, List.copyOf(yearly.amounts().entrySet())));
        }
        if (!byObjective.isEmpty()) {
            writes.add(
                    BY_OBJECTIVE.put(planId, List.copyOf(byObjective.amounts().entrySet())));
        }
        return writes;
    }

    static <K> Totals<K> totals(List<Map.Entry<K, Money>> rows) {
        return new Totals<>(rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<TotalKey, Money> yearly(ResultSet row) throws SQLException {
        var nature = new Nature(
                Section.valueOf(row.getString("section")),
                Direction.valueOf(row.getString("direction")),
                SelfFinancingRole.valueOf(row.getString("role")),
                DebtCategory.valueOf(row.getString("debt_category")));
        return Map.entry(
                new TotalKey(row.getString("entity_id"), row.getInt("fiscal_year"), nature),
                new Money(row.getBigDecimal("amount")));
    }

    private static Map.Entry<ObjectiveKey, Money> byObjective(ResultSet row) throws SQLException {
        var key = new ObjectiveKey(
                row.getString("objective_id"),
                row.getString("entity_id"),
                row.getInt("fiscal_year"),
                Section.valueOf(row.getString("section")),
                Direction.valueOf(row.getString("direction")));
        return Map.entry(key, new Money(row.getBigDecimal("amount")));
    }
}
