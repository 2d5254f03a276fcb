package eu.doelboom.edge.right;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;

/** A change of a plan that the council has adopted: it stays what it is, an amendment is another plan. */
final class PlanIsAdopted extends Refusal {

    PlanIsAdopted(String code) {
        super(
                ProblemType.own("planAdopted", "Plan Adopted", 409),
                "Plan %s has been adopted and stays as it is".formatted(code));
    }
}
