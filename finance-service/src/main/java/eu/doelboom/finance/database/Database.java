package eu.doelboom.finance.database;

import eu.doelboom.backbone.database.TransactionEnd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows in the running transaction. Statements that do not wait for each other's answers travel together:
 * many rows in one statement, many statements in one round trip.
 */
@ApplicationScoped
public class Database {

    private static final Write ONE_MOMENT = new Write("set transaction isolation level repeatable read");
    private static final Write ONE_MOMENT_UNCHANGED =
            new Write("set transaction isolation level repeatable read read only");

    private static final Write COMMIT_WITHOUT_WAITING = new Write("set local synchronous_commit to off");

    private final EntityManager entityManager;
    private final TransactionEnd end;

    Database(EntityManager entityManager, TransactionEnd end) {
        this.entityManager = entityManager;
        this.end = end;
    }

    /** From here on the transaction reads one moment in time and writes nothing. Must come before any other statement. */
    public void freeze() {
        send(List.of(ONE_MOMENT_UNCHANGED));
    }

    /** As {@link #freeze()}, with the first questions on board. */
    public void freeze(Query<?>... queries) {
        send(Stream.concat(Stream.of(ONE_MOMENT_UNCHANGED), Stream.of(queries)).toList());
    }

    /**
     * From here on the transaction reads one moment in time; what it writes must not be written by others meanwhile. Its
     * commit does not wait for the disk: only for what is made again from the rest, and is lost as a whole or not at all.
     * An announcement is: outbox row and note of it go together, and a start finds the plan behind and announces anew.
     */
    public void settle(Query<?>... queries) {
        send(Stream.concat(Stream.of(ONE_MOMENT, COMMIT_WITHOUT_WAITING), Stream.of(queries))
                .toList());
    }

    /** Asks several questions in one round trip; each is answered as of its own moment, in this order. */
    public void ask(Query<?>... queries) {
        send(List.of(queries));
    }

    /** Makes several changes in one round trip, in this order. */
    public void execute(List<Write> writes) {
        if (!writes.isEmpty()) {
            send(writes);
        }
    }

    /** Makes changes and asks what came of them, in one round trip. */
    public void execute(List<Write> writes, Query<?>... thenAsked) {
        send(Stream.concat(writes.stream(), Stream.of(thenAsked)).toList());
    }

    /** The same as the last that is done in the transaction, whose end comes along. */
    public void executeLast(List<Write> writes, Query<?>... thenAsked) {
        send(Stream.concat(writes.stream(), Stream.of(thenAsked)).toList(), end::after);
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        var query = new Query<>(sql, reader, values);
        ask(query);
        return query.rows();
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** Makes one change and answers how many rows it touched. */
    public int execute(String sql, @Nullable Object... values) {
        return send(List.of(new Write(sql, values)));
    }

    /** Sends the statements as one text, which the driver passes on without waiting in between. */
    private int send(List<? extends Statement> statements) {
        return send(statements, UnaryOperator.identity());
    }

    private int send(List<? extends Statement> statements, UnaryOperator<String> ending) {
        var text = ending.apply(statements.stream().map(Statement::sql).collect(Collectors.joining(";\n")));
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var prepared = prepared(connection, text, statements)) {
                return answered(prepared, statements);
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String text, List<? extends Statement> statements)
            throws SQLException {
        var prepared = connection.prepareStatement(text);
        int position = 1;
        for (var statement : statements) {
            position = statement.bind(prepared, position);
        }
        return prepared;
    }

    /** Hands out the answers and tells how many rows the last change touched. */
    private static int answered(PreparedStatement prepared, List<? extends Statement> statements) throws SQLException {
        int touched = 0;
        boolean rows = prepared.execute();
        for (var statement : statements) {
            if (rows) {
                try (var answer = prepared.getResultSet()) {
                    statement.take(answer);
                }
            } else {
                touched = prepared.getUpdateCount();
            }
            rows = prepared.getMoreResults();
        }
        return touched;
    }
}
