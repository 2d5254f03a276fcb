package eu.doelboom.finance.trace;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.right.FinanceRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds the money that a line of the statement is made of. */
@ApplicationScoped
class Traces {

    private static final String ITEMS = """
            with wanted as (
              select ?::text plan_id, ?::int first_year, ?::int fiscal_year, ?::text[] entities,
                     jsonb_object(?::text[], ?::text[]) factors),
            item as (
              select 'ESTIMATE' kind, l.entity_id, l.fiscal_year, l.amount, w.factor::numeric, l.section, l.direction,
                     null as value, l.id line_id, l.action_id, null as title, 0 as revision, l.account
                from wanted join estimate_line l on l.plan_id = wanted.plan_id and l.entity_id = any(entities)
                       and l.fiscal_year between first_year and wanted.fiscal_year
                cross join lateral (select factors ->> concat_ws('|', l.section, l.direction, l.role, l.debt_category,
                                                                 l.fiscal_year = wanted.fiscal_year) factor) w
               where w.factor is not null
              union all
              select 'TRANSACTION_WITHOUT_OBJECTIVE', l.entity_id, l.fiscal_year, l.amount, w.factor::numeric,
                     l.section, l.direction, null, l.id, null, l.title, l.revision, l.account
                from wanted join line l on l.plan_id = wanted.plan_id and l.entity_id = any(entities)
                       and l.fiscal_year between first_year and wanted.fiscal_year
                cross join lateral (select factors ->> concat_ws('|', l.section, l.direction, l.role, l.debt_category,
                                                                 l.fiscal_year = wanted.fiscal_year) factor) w
               where w.factor is not null
              union all
              select 'OPENING_RESULT', o.entity_id, first_year, part.amount, (factors ->> part.value)::numeric, null,
                     null, part.value, null, null, null, o.revision, null
                from wanted join opening_value o on o.plan_id = wanted.plan_id and o.entity_id = any(entities)
                cross join lateral (values ('CARRIED_OVER', o.carried_over),
                                           ('UNPROCESSED_OPERATING', o.unprocessed_operating),
                                           ('UNPROCESSED_INVESTMENT', o.unprocessed_investment),
                                           ('UNPROCESSED_FINANCING', o.unprocessed_financing)) part (value, amount)
               where jsonb_exists(factors, part.value)
              union all
              select 'OPENING_DEBT', d.entity_id, first_year, d.amount, (factors ->> d.category)::numeric, null, null,
                     d.category, null, null, null, o.revision, null
                from wanted join opening_debt d on d.plan_id = wanted.plan_id and d.entity_id = any(entities)
                join opening_value o on o.plan_id = d.plan_id and o.entity_id = d.entity_id
               where jsonb_exists(factors, d.category)
              union all
              select 'UNAVAILABLE_FUNDS', f.entity_id, f.fiscal_year, f.amount,
                     (factors ->> 'UNAVAILABLE_FUNDS')::numeric, null, null, null, null, null, null, f.revision, null
                from wanted join unavailable_funds f on f.plan_id = wanted.plan_id and f.entity_id = any(entities)
                       and f.fiscal_year = wanted.fiscal_year
               where jsonb_exists(factors, 'UNAVAILABLE_FUNDS'))
            """;

    /** Actions are looked up for the items of the page only. */
    private static final String PAGE = """
            select page.*, a.code, coalesce(page.title, a.title) shown_title, coalesce(a.revision, page.revision) shown_revision
              from (select * from item where amount <> 0 order by %1$s limit ? offset ?) page
              left join action_state a on a.plan_id = (select plan_id from wanted) and a.id = page.action_id
             order by %1$s""";

    private static final List<String> HIDDEN = List.of("amount", "contribution");

    private final Database database;

    Traces(Database database) {
        this.database = database;
    }

    List<TraceItem> page(Question question, FinanceRights rights, String order, PageQuery query) {
        var values = values(question);
        values.add(query.size());
        values.add(query.offset());
        return database.list(ITEMS + PAGE.formatted(order), row -> item(row, rights), values.toArray());
    }

    long count(Question question) {
        return database.first(
                        ITEMS + "select count(*) from item where amount <> 0",
                        row -> row.getLong(1),
                        values(question).toArray())
                .orElse(0L);
    }

    private static List<Object> values(Question question) {
        var factors = question.weights().factors();
        var keys = List.copyOf(factors.keySet());
        return new ArrayList<>(List.of(
                question.planId(),
                question.firstYear(),
                question.fiscalYear(),
                question.entityIds(),
                keys,
                keys.stream().map(factors::get).toList()));
    }

    private static TraceItem item(ResultSet row, FinanceRights rights) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var factor = row.getBigDecimal("factor");
        var shown = rights.seeAmountOn(row.getString("account"));
        return new TraceItem(
                TraceItem.Kind.valueOf(row.getString("kind")),
                row.getString("entity_id"),
                row.getInt("fiscal_year"),
                shown ? new Money(amount) : null,
                factor,
                shown ? atLeastCents(amount.multiply(factor)) : null,
                row.getString("section"),
                row.getString("direction"),
                row.getString("value"),
                row.getString("line_id"),
                row.getString("action_id"),
                row.getString("code"),
                row.getString("shown_title"),
                row.getLong("shown_revision"),
                shown ? null : HIDDEN);
    }

    private static BigDecimal atLeastCents(BigDecimal contribution) {
        var stripped = contribution.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }

    /** Which line is traced: its weights, its year and the entities whose figure it is. */
    record Question(String planId, int firstYear, int fiscalYear, List<String> entityIds, Weights weights) {}
}
