package eu.doelboom.edge.problem;

import java.util.List;

/** Input that breaks the schema or points at something that does not exist; names every wrong field at once. */
public final class InvalidInput extends Refusal {

    public InvalidInput(List<Issue> issues) {
        super(ProblemType.BAD_REQUEST, sentence(issues), issues);
    }

    public InvalidInput(Issue issue) {
        this(List.of(issue));
    }

    private static String sentence(List<Issue> issues) {
        return issues.size() == 1
                ? "One field is wrong: " + issues.get(0).name()
                : issues.size() + " fields are wrong; see issues";
    }
}
