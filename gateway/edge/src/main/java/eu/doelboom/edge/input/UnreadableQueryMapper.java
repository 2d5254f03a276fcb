package eu.doelboom.edge.input;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** Writes the refusal that an unreadable query parameter carries. */
@Provider
@Priority(1)
class UnreadableQueryMapper extends ExceptionMapperBase<UnreadableQuery> {

    @Override
    protected HttpProblem toProblem(UnreadableQuery exception) {
        return exception.refusal().problem();
    }
}
