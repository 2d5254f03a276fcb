package eu.doelboom.plan.exchange;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong in a file, by row and column; everything at once, up to a limit. */
class Findings {

    private final List<Issue> issues = new ArrayList<>();
    private final int limit;
    private int total;

    Findings(int limit) {
        this.limit = limit;
    }

    void add(long row, String column, String detail, @Nullable Object value) {
        total++;
        if (issues.size() < limit) {
            issues.add(Issue.invalid("body", "row %d, column %s".formatted(row, column), detail, value));
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    void refuseIfAny() {
        if (isEmpty()) {
            return;
        }
        if (total > issues.size()) {
            issues.add(Issue.invalid(
                    "body", "file", "%d more findings are not listed".formatted(total - issues.size()), null));
        }
        throw new InvalidInput(issues);
    }
}
