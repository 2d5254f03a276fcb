package eu.doelboom.finance.trace;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.trace.Weights.OfEstimate;
import eu.doelboom.finance.trace.Weights.OfValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the money that a line of the statement is made of. */
@ApplicationScoped
class Traces {

    private static final String ITEMS = """
            with weight as (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::numeric[])
                         as weight (section, direction, role, debt_category, this_year, factor)),
            value_weight as (
              select * from unnest(?::text[], ?::numeric[]) as value_weight (value, factor)),
            wanted as (
              select ?::text plan_id, ?::int first_year, ?::int fiscal_year, ?::text[] entities),
            item as (
              select 'ESTIMATE' kind, l.entity_id, l.fiscal_year, l.amount, w.factor, l.section, l.direction,
                     null as value, l.id line_id, a.id action_id, a.code, a.title, a.revision
                from wanted join estimate_line l on l.plan_id = wanted.plan_id and l.entity_id = any(entities)
                       and l.fiscal_year between first_year and wanted.fiscal_year
                join weight w on w.section = l.section and w.direction = l.direction and w.role = l.role
                       and w.debt_category = l.debt_category and w.this_year = (l.fiscal_year = wanted.fiscal_year)
                left join action_state a on a.plan_id = l.plan_id and a.id = l.action_id
              union all
              select 'TRANSACTION_WITHOUT_OBJECTIVE', l.entity_id, l.fiscal_year, l.amount, w.factor, l.section,
                     l.direction, null, l.id, null, null, l.title, l.revision
                from wanted join line l on l.plan_id = wanted.plan_id and l.entity_id = any(entities)
                       and l.fiscal_year between first_year and wanted.fiscal_year
                join weight w on w.section = l.section and w.direction = l.direction and w.role = l.role
                       and w.debt_category = l.debt_category and w.this_year = (l.fiscal_year = wanted.fiscal_year)
              union all
              select 'OPENING_RESULT', o.entity_id, first_year, part.amount, v.factor, null, null, v.value, null, null,
                     null, null, o.revision
                from wanted join opening_value o on o.plan_id = wanted.plan_id and o.entity_id = any(entities)
                cross join lateral (values ('CARRIED_OVER', o.carried_over),
                                           ('UNPROCESSED_OPERATING', o.unprocessed_operating),
                                           ('UNPROCESSED_INVESTMENT', o.unprocessed_investment),
                                           ('UNPROCESSED_FINANCING', o.unprocessed_financing)) part (value, amount)
                join value_weight v on v.value = part.value
              union all
              select 'OPENING_DEBT', d.entity_id, first_year, d.amount, v.factor, null, null, v.value, null, null, null,
                     null, o.revision
                from wanted join opening_debt d on d.plan_id = wanted.plan_id and d.entity_id = any(entities)
                join opening_value o on o.plan_id = d.plan_id and o.entity_id = d.entity_id
                join value_weight v on v.value = d.category
              union all
              select 'UNAVAILABLE_FUNDS', f.entity_id, f.fiscal_year, f.amount, v.factor, null, null, null, null, null,
                     null, null, f.revision
                from wanted join unavailable_funds f on f.plan_id = wanted.plan_id and f.entity_id = any(entities)
                       and f.fiscal_year = wanted.fiscal_year
                join value_weight v on v.value = 'UNAVAILABLE_FUNDS')
            """;

    private final Database database;

    Traces(Database database) {
        this.database = database;
    }

    List<TraceItem> page(Question question, String order, int size, int offset) {
        var values = values(question);
        values.add(size);
        values.add(offset);
        return database.list(
                ITEMS + "select * from item where amount <> 0 order by " + order + " limit ? offset ?",
                Traces::item,
                values.toArray());
    }

    long count(Question question) {
        return database.first(
                        ITEMS + "select count(*) from item where amount <> 0",
                        row -> row.getLong(1),
                        values(question).toArray())
                .orElse(0L);
    }

    private static List<@Nullable Object> values(Question question) {
        var estimates = question.weights().estimates();
        var natures = estimates.stream().map(OfEstimate::nature).toList();
        var values = question.weights().values();
        var bound = new ArrayList<@Nullable Object>();
        bound.add(natures.stream().map(Nature::section).toList());
        bound.add(natures.stream().map(Nature::direction).toList());
        bound.add(natures.stream().map(Nature::role).toList());
        bound.add(natures.stream().map(Nature::debtCategory).toList());
        bound.add(estimates.stream().map(OfEstimate::ofThisYear).toList());
        bound.add(estimates.stream().map(OfEstimate::factor).toList());
        bound.add(values.stream().map(OfValue::value).toList());
        bound.add(values.stream().map(OfValue::factor).toList());
        bound.add(question.planId());
        bound.add(question.firstYear());
        bound.add(question.fiscalYear());
        bound.add(question.entityIds());
        return bound;
    }

    private static TraceItem item(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var factor = row.getBigDecimal("factor");
        return new TraceItem(
                TraceItem.Kind.valueOf(row.getString("kind")),
                row.getString("entity_id"),
                row.getInt("fiscal_year"),
                new Money(amount),
                factor,
                atLeastCents(amount.multiply(factor)),
                row.getString("section"),
                row.getString("direction"),
                row.getString("value"),
                row.getString("line_id"),
                row.getString("action_id"),
                row.getString("code"),
                row.getString("title"),
                row.getLong("revision"));
    }

    private static BigDecimal atLeastCents(BigDecimal contribution) {
        var stripped = contribution.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }

    /** Which line is traced: its weights, its year and the entities whose figure it is. */
    record Question(String planId, int firstYear, int fiscalYear, List<String> entityIds, Weights weights) {}
}
