package eu.doelboom.edge.problem;

/** The resource that the path names does not exist for this city. */
public final class NotFound extends Refusal {

    public NotFound(String what, Object id) {
        super(ProblemType.RESOURCE_NOT_FOUND, "No %s with id %s".formatted(what, id));
    }
}
