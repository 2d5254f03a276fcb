package eu.doelboom.backbone.database;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.Unavailable;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/** What a caller hears of a refusal of the database: try again, give another value, or that we are wrong. */
final class RefusedByDatabase {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private RefusedByDatabase() {}

    static HttpProblem problem(Throwable failure) {
        if (DatabaseFault.isCauseOf(failure)) {
            Log.warnf("database does not answer: cause=%s", rootOf(failure));
            return new Unavailable("The database does not answer now; try again", RETRY_AFTER).problem();
        }
        if (DatabaseFault.isUnfitValue(failure)) {
            var issue =
                    Issue.invalid("body", "", "a value cannot be stored: a NUL or a day outside the calendar", null);
            return new InvalidInput(issue).problem();
        }
        return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
    }

    private static String rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
