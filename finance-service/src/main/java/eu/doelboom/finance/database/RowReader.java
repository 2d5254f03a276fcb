package eu.doelboom.finance.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the row on which a result stands. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
