package eu.doelboom.edge.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A value of the right JSON type whose text is not what is expected there, such as an identifier or a word of a list. */
@Provider
@Priority(1)
class UnreadableValueMapper extends ExceptionMapperBase<InvalidFormatException> {

    @Override
    protected HttpProblem toProblem(InvalidFormatException unreadable) {
        return UnconvertibleInputMapper.problem(unreadable, "is not of the form that is expected here");
    }
}
