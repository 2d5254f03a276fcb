package eu.doelboom.edge.input;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import jakarta.validation.Validator;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads a JSON body to its end and refuses it with everything that is wrong, shape and constraints together. */
@Provider
class WholeBodyCheck implements ReaderInterceptor {

    private final Validator validator;

    WholeBodyCheck(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        CollectedIssues.open();
        Object body;
        List<Issue> unreadable;
        try {
            body = context.proceed();
        } finally {
            unreadable = CollectedIssues.close();
        }
        if (!unreadable.isEmpty()) {
            throw new InvalidInput(MergePatch.together(unreadable, body == null ? Set.of() : validator.validate(body)));
        }
        return body;
    }
}
