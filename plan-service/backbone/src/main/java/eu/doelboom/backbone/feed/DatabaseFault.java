package eu.doelboom.backbone.feed;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether the database failed and not the event: it is away, read-only, in conflict, out of space or memory. */
final class DatabaseFault {

    /** Classes and codes of SQLSTATE. */
    private static final List<String> STATES = List.of("08", "25006", "40", "53", "55P03", "57P", "58");

    private DatabaseFault() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isOne(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
