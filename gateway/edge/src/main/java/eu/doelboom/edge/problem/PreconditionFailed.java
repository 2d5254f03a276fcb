package eu.doelboom.edge.problem;

import java.util.List;

/** A write on a version that is no longer the newest one. */
public final class PreconditionFailed extends Refusal {

    public PreconditionFailed(String current) {
        super(
                ProblemType.PRECONDITION_FAILED,
                "Somebody changed this in the meantime; read it again and repeat your change",
                List.of(Issue.invalid("header", "If-Match", "the current ETag is " + current, null)));
        answerWith("ETag", current);
    }
}
