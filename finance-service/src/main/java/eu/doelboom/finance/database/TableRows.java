package eu.doelboom.finance.database;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of a plan into a table, in one statement however many they are. One alone, as most often, travels as its
 * values; many travel as an array for each column, which costs both sides several times as much for a single row.
 */
public final class TableRows<R> {

    private final List<Column<R>> columns;
    private final String one;
    private final String many;

    private TableRows(String table, String otherwise, List<Column<R>> columns) {
        this.columns = columns;
        var insert = "insert into %s (plan_id, %s) ".formatted(table, join(columns, Column::name));
        one = insert + "values (?, %s) ".formatted(join(columns, column -> "?::" + column.type)) + otherwise;
        many = insert
                + "select ?, * from unnest(%s) ".formatted(join(columns, column -> "?::" + column.type + "[]"))
                + otherwise;
    }

    /**
     * Rows of a table whose first column is the plan.
     *
     * @param otherwise what is done with a row that is there already
     */
    @SafeVarargs
    public static <R> TableRows<R> of(String table, String otherwise, Column<R>... columns) {
        return new TableRows<>(table, otherwise, List.of(columns));
    }

    /** Puts at least one row. */
    public Write put(String planId, List<R> rows) {
        boolean isAlone = rows.size() == 1;
        var values = columns.stream()
                .map(column -> isAlone
                        ? new Statement.Text(column.value.apply(rows.get(0)))
                        : rows.stream().map(column.value).toList());
        return new Write(
                isAlone ? one : many, Stream.concat(Stream.of(planId), values).toArray());
    }

    private static <R> String join(List<Column<R>> columns, Function<Column<R>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** A column, the type that the database reads its text as, and its value in a row. */
    public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

        public static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
            return new Column<>(name, "text", value);
        }

        public static <R> Column<R> number(String name, Function<R, @Nullable Object> value) {
            return new Column<>(name, "int", value);
        }

        public static <R> Column<R> amount(String name, Function<R, @Nullable Object> value) {
            return new Column<>(name, "numeric", value);
        }
    }
}
