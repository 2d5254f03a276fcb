package eu.doelboom.monitoring.indicator;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.monitoring.light.Direction;
import eu.doelboom.monitoring.light.Target;
import eu.doelboom.monitoring.plan.Objective;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with the content of an indicator, to refuse it all at once. */
class ContentCheck {

    private final List<Issue> issues = new ArrayList<>();
    private final IndicatorContent content;

    ContentCheck(IndicatorContent content) {
        this.content = content;
    }

    ContentCheck figures() {
        targets();
        baseline();
        var thresholds = content.thresholds();
        if (thresholds.orangeWithin().compareTo(thresholds.greenWithin()) < 0) {
            note("thresholds.orangeWithin", "must not be less than greenWithin", thresholds.orangeWithin());
        }
        return this;
    }

    ContentCheck objective(Optional<Objective> objective) {
        if (objective.isEmpty()) {
            issues.add(Issue.unknownReference(
                    "body", "objectiveId", "this plan has no such objective", content.objectiveId()));
        } else if (objective.get().withdrawn()) {
            note(
                    "objectiveId",
                    "objective %s has been withdrawn".formatted(objective.get().code()),
                    content.objectiveId());
        }
        return this;
    }

    /** Refuses the content when anything is wrong; a taken code alone is a conflict, with other faults one of them. */
    void demandSound(boolean codeTaken) {
        var taken = Issue.invalid("body", "code", "another indicator of this plan has this code", content.code());
        if (codeTaken && issues.isEmpty()) {
            throw new CodeTaken(taken);
        }
        if (codeTaken) {
            issues.add(taken);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }

    private void targets() {
        var years = new HashSet<Integer>();
        for (int i = 0; i < content.targets().size(); i++) {
            var target = content.targets().get(i);
            var name = "targets[%d]".formatted(i);
            if (!years.add(target.fiscalYear())) {
                note(name + ".fiscalYear", "there is another target for this year", target.fiscalYear());
            }
            upper(name + ".upper", target);
        }
    }

    private void upper(String name, Target target) {
        var upper = target.upper();
        if (content.direction() == Direction.TARGET_RANGE) {
            if (upper == null) {
                note(name, "is required when a range is aimed at", null);
            } else if (upper.compareTo(target.value()) < 0) {
                note(name, "must not be less than value", upper);
            }
        } else if (upper != null) {
            note(name, "only belongs to direction TARGET_RANGE", upper);
        }
    }

    private void baseline() {
        var baseline = content.baseline();
        if (baseline != null && content.targets().stream().anyMatch(target -> target.fiscalYear() < baseline.year())) {
            note("baseline.year", "must not be after the first target", baseline.year());
        }
    }

    private void note(String name, String detail, @Nullable Object value) {
        issues.add(Issue.invalid("body", name, detail, value));
    }
}
