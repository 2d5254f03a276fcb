package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;

/** A path at which nothing is served. */
public final class NothingHere extends DoorRefusal {

    public NothingHere(String path) {
        super(ProblemType.RESOURCE_NOT_FOUND, "Nothing is served at " + path);
    }
}
