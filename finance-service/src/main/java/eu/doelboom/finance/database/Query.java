package eu.doelboom.finance.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question to the database; it has its rows once it has been asked, alone or together with others. */
public final class Query<T> extends Statement {

    private final RowReader<T> reader;
    private @Nullable List<T> rows;

    public Query(String sql, RowReader<T> reader, @Nullable Object... values) {
        super(sql, values);
        this.reader = reader;
    }

    public List<T> rows() {
        if (rows == null) {
            throw new IllegalStateException("This query has not been asked yet");
        }
        return rows;
    }

    public Optional<T> first() {
        return rows().stream().findFirst();
    }

    @Override
    void take(ResultSet answer) throws SQLException {
        var read = new ArrayList<T>();
        while (answer.next()) {
            read.add(reader.read(answer));
        }
        rows = read;
    }
}
