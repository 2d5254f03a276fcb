package eu.doelboom.plan.refusal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A code that must be unique. Whoever asks first whether it is free may still be overtaken by somebody else; the database
 * then says so, and the answer is the same as if he had come later.
 */
public final class UniqueCode {

    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueCode() {}

    /** Writes what carries the code, and nothing else. */
    public static void write(String code, Runnable flush) {
        try {
            flush.run();
        } catch (RuntimeException failed) {
            if (isTaken(failed)) {
                throw new PlanRefusal.CodeInUse(code);
            }
            throw failed;
        }
    }

    private static boolean isTaken(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
