package eu.doelboom.edge.input;

import eu.doelboom.edge.problem.InvalidInput;
import jakarta.ws.rs.BadRequestException;

/** Carries the refusal of a query parameter through the framework, which only lets its own exceptions pass. */
class UnreadableQuery extends BadRequestException {

    private final transient InvalidInput refusal;

    UnreadableQuery(InvalidInput refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    InvalidInput refusal() {
        return refusal;
    }
}
