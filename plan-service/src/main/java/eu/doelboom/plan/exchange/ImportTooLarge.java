package eu.doelboom.plan.exchange;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** A file that is larger than the quotas of the city let in. */
final class ImportTooLarge extends Refusal {

    ImportTooLarge(String what, long limit) {
        super(ProblemType.PAYLOAD_TOO_LARGE, "The city may import at most %d bytes a %s".formatted(limit, what));
    }
}
