package eu.doelboom.edge.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A body that is JSON but not of the shape asked for, such as a list where an object is expected. */
@Provider
@Priority(1)
class UnconvertibleInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return problem(mismatch, "unexpected JSON type");
    }

    static HttpProblem problem(MismatchedInputException mismatch, String detail) {
        var name = new StringBuilder();
        for (var reference : mismatch.getPath()) {
            if (reference.getFieldName() == null) {
                name.append('[').append(reference.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        var reason = mismatch.getCause() instanceof JsonParseException ? "the JSON is broken" : detail;
        return new InvalidInput(Issue.violation("body", name.toString(), reason, null)).problem();
    }
}
