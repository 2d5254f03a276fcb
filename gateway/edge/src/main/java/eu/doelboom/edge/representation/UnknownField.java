package eu.doelboom.edge.representation;

import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import java.util.List;

/** A field was asked for that the answer does not have; the Digipolis requirements want a 404 for it. */
final class UnknownField extends Refusal {

    UnknownField(String parameter, List<String> names) {
        super(
                ProblemType.own("unknownField", "Unknown Field", 404),
                "The answer has no such field: " + String.join(", ", names),
                names.stream()
                        .map(name -> Issue.invalid("query", parameter, "no field of this answer", name))
                        .toList());
    }
}
