package eu.doelboom.backbone.database;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells whose failure it is when the database refuses: its own, or that of the values it was given. */
public final class DatabaseFault {

    /** Classes and codes of SQLSTATE: it is away, read-only, in conflict, out of space or memory, or locked. */
    private static final List<String> OWN = List.of("08", "25006", "40", "53", "55P03", "57P", "58");

    /** Class 22: a value that cannot be stored, such as a text with a NUL or a day outside the calendar. */
    private static final String UNFIT_VALUE = "22";

    /** The pool gives no state when no connection came free in time. */
    private static final String NO_CONNECTION = "Acquisition timeout";

    private DatabaseFault() {}

    /** The same work may succeed later. */
    public static boolean isCauseOf(Throwable failure) {
        return isRefused(failure, refused -> isOwn(refused.getSQLState()) || isWithoutConnection(refused));
    }

    /** The same values will never be taken. */
    public static boolean isUnfitValue(Throwable failure) {
        return isRefused(
                failure,
                refused ->
                        refused.getSQLState() != null && refused.getSQLState().startsWith(UNFIT_VALUE));
    }

    private static boolean isRefused(Throwable failure, Predicate<SQLException> reason) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && reason.test(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOwn(@Nullable String state) {
        return state != null && OWN.stream().anyMatch(state::startsWith);
    }

    private static boolean isWithoutConnection(SQLException refused) {
        return refused.getSQLState() == null
                && refused.getMessage() != null
                && refused.getMessage().startsWith(NO_CONNECTION);
    }
}
