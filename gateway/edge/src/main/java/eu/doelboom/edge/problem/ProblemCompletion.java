package eu.doelboom.edge.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** Gives every problem the members that both guides ask for: a URN type, an instance, an identifier and a code. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    private final AllowedMethods methods;

    ProblemCompletion(AllowedMethods methods) {
        this.methods = methods;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var type = typeOf(problem, context);
        var identifier = UUID.randomUUID().toString();
        var builder = HttpProblem.builder(problem);
        if (problem.getStatusCode() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            builder.withHeader("Allow", methods.on(context.path));
        }
        return builder.withType(type.urn())
                .withTitle(type.title())
                .withInstance(URI.create("urn:uuid:" + identifier))
                .with("identifier", identifier)
                .with("code", type.code())
                .build();
    }

    private static ProblemType typeOf(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof Refusal refusal) {
            return refusal.type();
        }
        if (context.cause instanceof UnauthorizedException) {
            return ProblemType.NO_ACCESS_TOKEN;
        }
        return ProblemType.forStatus(problem.getStatusCode());
    }
}
