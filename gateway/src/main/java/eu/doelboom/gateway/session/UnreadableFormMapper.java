package eu.doelboom.gateway.session;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** A form with escapes that stand for nothing; the library tells it by the beginning of its message only. */
@Provider
@Priority(1)
class UnreadableFormMapper extends ExceptionMapperBase<IllegalArgumentException> {

    private static final String UNDECODABLE = "Failed to decode";

    @Override
    protected HttpProblem toProblem(IllegalArgumentException exception) {
        var message = exception.getMessage();
        return message != null && message.startsWith(UNDECODABLE)
                ? new InvalidInput(Issue.violation("body", "", "is no form that can be read", null)).problem()
                : HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);
    }
}
