package eu.doelboom.edge.problem;

import java.util.List;

/** A write without If-Match: nobody may overwrite what he has not seen. */
public final class PreconditionRequired extends Refusal {

    public PreconditionRequired() {
        super(
                ProblemType.PRECONDITION_REQUIRED,
                "Send the ETag of the version that you saw in If-Match",
                List.of(Issue.violation("header", "If-Match", "is required on a write", null)));
    }
}
