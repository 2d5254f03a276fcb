package eu.doelboom.edge.problem;

/** The caller is known but has no right to do this. */
public final class Forbidden extends Refusal {

    public Forbidden(String detail) {
        super(ProblemType.MISSING_PERMISSION, detail);
    }
}
