package eu.doelboom.finance.database;

import org.jspecify.annotations.Nullable;

/** A statement that changes rows, to be sent together with others. */
public final class Write extends Statement {

    public Write(String sql, @Nullable Object... values) {
        super(sql, values);
    }
}
