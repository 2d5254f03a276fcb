package eu.doelboom.edge.paging;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import java.util.ArrayList;
import java.util.Map;

/** Turns the sort fields of a request into an order by clause; only columns that a collection offers are let through. */
public final class SortOrder {

    private SortOrder() {}

    /**
     * Builds the clause.
     *
     * @param query what was asked
     * @param columns field name to column or attribute
     * @param fallback the order when none was asked; also breaks ties, so that pages are stable
     */
    public static String clause(PageQuery query, Map<String, String> columns, String fallback) {
        var wrong = new ArrayList<Issue>();
        var parts = new ArrayList<String>();
        for (var field : query.sort()) {
            var descending = field.startsWith("-");
            var column = columns.get(descending ? field.substring(1) : field);
            if (column == null) {
                wrong.add(Issue.invalid(
                        "query",
                        "sort",
                        "sort by one of " + columns.keySet().stream().sorted().toList(),
                        field));
            } else {
                parts.add(column + (descending ? " desc" : ""));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        parts.add(fallback);
        return String.join(", ", parts);
    }
}
