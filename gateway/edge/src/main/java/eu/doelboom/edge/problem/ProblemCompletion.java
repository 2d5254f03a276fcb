package eu.doelboom.edge.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.UUID;

/** Gives every problem the members that both guides ask for: a URN type, an instance, an identifier and a code. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    /** How the router says that it found no operation; an unreadable path parameter is told otherwise. */
    private static final String UNROUTED = "Unable to find matching target resource";

    private final AllowedMethods methods;

    ProblemCompletion(AllowedMethods methods) {
        this.methods = methods;
    }

    @Override
    public HttpProblem apply(HttpProblem told, ProblemContext context) {
        var problem = isOtherMethod(told, context) ? otherMethod() : told;
        var identifier = UUID.randomUUID().toString();
        var builder = HttpProblem.builder(problem);
        if (problem.getStatusCode() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            builder.withHeader("Allow", methods.on(context.path).orElse("OPTIONS"));
        }
        if (!problem.getParameters().containsKey(Refusal.CODE)) {
            var type = typeOf(problem, context);
            builder.withType(type.urn()).withTitle(type.title()).with(Refusal.CODE, type.code());
        }
        return builder.withInstance(URI.create("urn:uuid:" + identifier))
                .with("identifier", identifier)
                .build();
    }

    /**
     * Where the resources of several classes share the beginning of a path, the router looks for the method in the last of
     * them only, and finds no path although there is one.
     */
    private boolean isOtherMethod(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == ProblemType.RESOURCE_NOT_FOUND.status()
                && context.cause instanceof NotFoundException unrouted
                && String.valueOf(unrouted.getMessage()).startsWith(UNROUTED)
                && methods.on(context.path).isPresent();
    }

    private static HttpProblem otherMethod() {
        return HttpProblem.builder()
                .withStatus(ProblemType.METHOD_NOT_ALLOWED.status())
                .build();
    }

    /** Of a problem that is no refusal of ours, and so does not say itself. */
    private static ProblemType typeOf(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof UnauthorizedException) {
            return ProblemType.NO_ACCESS_TOKEN;
        }
        return ProblemType.forStatus(problem.getStatusCode());
    }
}
