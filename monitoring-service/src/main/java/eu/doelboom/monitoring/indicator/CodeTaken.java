package eu.doelboom.monitoring.indicator;

import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.util.List;

/** Another indicator of the plan has this code. */
final class CodeTaken extends Refusal {

    CodeTaken(Issue issue) {
        super(ProblemType.CONFLICT, "Another indicator of this plan has this code", List.of(issue));
    }
}
