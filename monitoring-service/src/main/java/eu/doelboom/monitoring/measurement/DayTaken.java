package eu.doelboom.monitoring.measurement;

import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** The indicator has been measured on this day already. */
final class DayTaken extends Refusal {

    DayTaken(LocalDate day) {
        super(
                ProblemType.CONFLICT,
                "This indicator has a measurement for that day; correct that one",
                List.of(Issue.invalid("body", "date", "there is a measurement for this day", day)));
    }
}
