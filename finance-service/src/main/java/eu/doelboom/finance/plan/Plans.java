package eu.doelboom.finance.plan;

import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.plan.Plan.Progress;
import eu.doelboom.finance.right.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans of the city. A plan counts as there once it has been announced. */
@ApplicationScoped
public class Plans {

    private static final String SELECT = """
            select id, code, title, regime, state, first_year, last_year, highest_revision, note_revision,
                   (select verdict from announced_equilibrium a where a.plan_id = plan.id) verdict,
                   gap_since, (select coalesce(sum(upper(gap) - lower(gap)), 0) from unnest(missing) gap) missing,
                   (select coalesce(array_agg(array[e.id, e.code, e.name, e.kind]::text[] order by e.position), '{}')
                      from entity e where e.plan_id = plan.id) entities
              from plan where regime is not null""";

    private final Database database;
    private final CallerRights rights;

    Plans(Database database, CallerRights rights) {
        this.database = database;
        this.rights = rights;
    }

    /** The plan, to be read; one that the caller does not see is not there. */
    public Plan demand(String id) {
        var plan = find(id).orElseThrow(() -> new NotFound("plan", id));
        rights.now().demandSight(plan.state(), id);
        return plan;
    }

    /**
     * The same, and all that is read after it is of one moment with it. Must be the first that the transaction asks,
     * which changes nothing.
     */
    public Plan demandFrozen(String id) {
        var query = query(id);
        database.freeze(query);
        var plan = query.first().orElseThrow(() -> new NotFound("plan", id));
        rights.now().demandSight(plan.state(), id);
        return plan;
    }

    /** The plan, whoever asks; for work that nobody called for. */
    public Optional<Plan> find(String id) {
        var query = query(id);
        database.ask(query);
        return query.first();
    }

    /** Asks for a plan. */
    public static Query<Plan> query(String id) {
        return new Query<>(SELECT + " and id = ?", Plans::plan, id);
    }

    /** The plan, which no other transaction may change until this one ends. */
    public Plan demandForChange(String id) {
        database.first("select 1 from plan where id = ? for update", row -> true, id);
        return demand(id);
    }

    /** The same, refused when the council has adopted the plan. */
    public Plan demandOpen(String id) {
        var plan = demandForChange(id);
        PlanStates.demandOpen(plan.state(), plan.code());
        return plan;
    }

    public List<String> ids() {
        return database.list("select id from plan where regime is not null order by id", row -> row.getString(1));
    }

    /** A page of the plans that the caller sees, and how many there are at that moment. */
    Page page(String order, int size, int offset) {
        var states = rights.now().shownStates();
        var plans = new Query<>(
                SELECT + " and state = any(?) order by " + order + " limit ? offset ?",
                Plans::plan,
                states,
                size,
                offset);
        var count = new Query<>(
                "select count(*) from plan where regime is not null and state = any(?)", row -> row.getLong(1), states);
        database.freeze(plans, count);
        return new Page(plans.rows(), count.first().orElse(0L));
    }

    /** The revision up to which changes are applied; 0 for a plan never heard of. */
    public long highestRevision(String id) {
        return database.first("select highest_revision from plan where id = ?", row -> row.getLong(1), id)
                .orElse(0L);
    }

    /** Counts a change of the note and answers its revision. */
    public long nextNoteRevision(String id) {
        return database.first(
                        "update plan set note_revision = note_revision + 1 where id = ? returning note_revision",
                        row -> row.getLong(1),
                        id)
                .orElseThrow();
    }

    private static List<BudgetEntity> entities(String[][] rows) {
        return Stream.of(rows)
                .map(row -> new BudgetEntity(row[0], row[1], row[2], BudgetEntity.Kind.valueOf(row[3])))
                .toList();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var gapSince = row.getObject("gap_since", OffsetDateTime.class);
        var progress = new Progress(
                row.getLong("highest_revision"),
                row.getLong("missing"),
                gapSince == null ? null : gapSince.toInstant());
        return new Plan(
                row.getString("id"),
                row.getString("code"),
                row.getString("title"),
                Regime.valueOf(row.getString("regime")),
                row.getString("state"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                entities((String[][]) row.getArray("entities").getArray()),
                progress,
                row.getLong("note_revision"),
                row.getString("verdict"));
    }

    /** Some of the plans, and the number of all. */
    record Page(List<Plan> plans, long total) {}
}
