package eu.doelboom.finance.projection;

import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.database.TableRows;
import eu.doelboom.finance.database.TableRows.Column;
import eu.doelboom.finance.database.Write;
import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last state of every action, and its lines, as statements to be sent together. */
final class Actions {

    /** Lets the database look at its tables again, so that it chooses the way by the index from then on. */
    static final List<Write> COUNTED_ANEW =
            List.of(new Write("analyze action_state"), new Write("analyze estimate_line"));

    private static final String KNOWN = """
            select a.id, a.objective_id, a.revision, l.id line_id, l.entity_id, l.fiscal_year, l.section, l.direction,
                   l.role, l.debt_category, l.amount, l.account, l.policy_field
              from action_state a left join estimate_line l on l.plan_id = a.plan_id and l.action_id = a.id
             where a.plan_id = ? and\s""";

    private static final TableRows<ActionState> STATES = TableRows.of(
            "action_state",
            """
            on conflict on constraint pk_action_state do update
               set revision = excluded.revision, objective_id = excluded.objective_id, code = excluded.code,
                   title = excluded.title, withdrawn = excluded.withdrawn""",
            Column.text("id", state -> state.estimates().actionId()),
            new Column<>("revision", "bigint", state -> state.estimates().revision()),
            Column.text("objective_id", state -> state.estimates().objectiveId()),
            Column.text("code", ActionState::code),
            Column.text("title", ActionState::title),
            new Column<>("withdrawn", "boolean", ActionState::withdrawn));

    private static final TableRows<LineDifference.OfAction> LINES = TableRows.of(
            "estimate_line",
            """
            on conflict on constraint pk_estimate_line do update
               set entity_id = excluded.entity_id, fiscal_year = excluded.fiscal_year,
                   section = excluded.section, direction = excluded.direction, role = excluded.role,
                   debt_category = excluded.debt_category, amount = excluded.amount,
                   account = excluded.account, policy_field = excluded.policy_field
             where estimate_line is distinct from excluded""",
            Column.text("action_id", LineDifference.OfAction::actionId),
            Column.text("id", changed -> changed.line().id()),
            Column.text("entity_id", changed -> changed.line().entityId()),
            Column.number("fiscal_year", changed -> changed.line().fiscalYear()),
            Column.text("section", changed -> changed.line().nature().section()),
            Column.text("direction", changed -> changed.line().nature().direction()),
            Column.text("role", changed -> changed.line().nature().role()),
            Column.text("debt_category", changed -> changed.line().nature().debtCategory()),
            Column.amount("amount", changed -> changed.line().amount()),
            Column.text("account", changed -> changed.booking().account()),
            Column.text("policy_field", changed -> changed.booking().policyField()));

    private static final int MANY = 200;

    private Actions() {}

    /**
     * Asks for the known estimates of these actions. One alone, as most often, is not asked for as a list: how long a
     * list is the database cannot know, and plans the statement anew each time.
     */
    static Query<KnownLine> known(String planId, Collection<String> actionIds) {
        boolean alone = actionIds.size() == 1;
        return new Query<>(
                KNOWN + (alone ? "a.id = ?" : "a.id = any(?)"),
                Actions::knownLine,
                planId,
                alone ? actionIds.iterator().next() : List.copyOf(actionIds));
    }

    /** Whether so many of the arrived actions are new that what the database believes of its tables is useless. */
    static boolean areManyNew(Set<String> arrived, Set<String> known) {
        return arrived.stream().filter(id -> !known.contains(id)).count() >= MANY;
    }

    /** What is known by action; one that was never heard of is absent. */
    static Map<String, KnownAction> byId(List<KnownLine> known) {
        var states = new HashMap<String, List<KnownLine>>();
        known.forEach(row ->
                states.computeIfAbsent(row.actionId, any -> new ArrayList<>()).add(row));
        return states.values().stream()
                .map(KnownLine::action)
                .collect(Collectors.toMap(action -> action.estimates().actionId(), Function.identity()));
    }

    static Write store(String planId, List<ActionState> states) {
        return STATES.put(planId, states);
    }

    static Write remove(String planId, List<LineDifference.OfAction> lines) {
        return new Write(
                """
                delete from estimate_line l using unnest(?::text[], ?::text[]) as gone (action_id, id)
                 where l.plan_id = ? and l.action_id = gone.action_id and l.id = gone.id""",
                lines.stream().map(LineDifference.OfAction::actionId).toList(),
                lines.stream().map(line -> line.line().id()).toList(),
                planId);
    }

    static Write put(String planId, List<LineDifference.OfAction> changed) {
        return LINES.put(planId, changed);
    }

    private static KnownLine knownLine(ResultSet row) throws SQLException {
        return new KnownLine(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString("line_id") == null ? null : line(row),
                new Booking(row.getString("account"), row.getString("policy_field")));
    }

    private static EstimateLine line(ResultSet row) throws SQLException {
        var nature = new Nature(
                Section.valueOf(row.getString("section")),
                Direction.valueOf(row.getString("direction")),
                SelfFinancingRole.valueOf(row.getString("role")),
                DebtCategory.valueOf(row.getString("debt_category")));
        return new EstimateLine(
                row.getString("line_id"),
                row.getString("entity_id"),
                row.getInt("fiscal_year"),
                nature,
                new Money(row.getBigDecimal("amount")));
    }

    /** A known action with one of its lines and the booking of that; without when it has none. */
    record KnownLine(
            String actionId,
            String objectiveId,
            long revision,
            @Nullable EstimateLine line,
            Booking booking) {

        private static KnownAction action(List<KnownLine> ofOneAction) {
            var any = ofOneAction.get(0);
            var lines = new ArrayList<EstimateLine>();
            var bookings = new HashMap<String, Booking>();
            for (var row : ofOneAction) {
                if (row.line != null) {
                    lines.add(row.line);
                    bookings.put(row.line.id(), row.booking);
                }
            }
            return new KnownAction(new ActionEstimates(any.actionId, any.objectiveId, any.revision, lines), bookings);
        }
    }
}
