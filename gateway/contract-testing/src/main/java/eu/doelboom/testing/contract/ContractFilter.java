package eu.doelboom.testing.contract;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fails a test whose program answers something that its contract does not say. */
public final class ContractFilter implements OrderedFilter {

    private static final Set<Integer> NOBODY_IS_HERE = Set.of(404, 405);
    private static final List<String> FRAMEWORK = List.of("/q/", "/doc");

    private final Supplier<Contract> source;
    private final Predicate<String> elsewhere;
    private @Nullable Contract contract;

    /**
     * Takes the contract when the first answer arrives.
     *
     * @param elsewhere paths that are served by somebody with a contract of his own
     */
    public ContractFilter(Supplier<Contract> source, Predicate<String> elsewhere) {
        this.source = source;
        this.elsewhere = elsewhere;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        if (FRAMEWORK.stream().noneMatch(path::startsWith) && !elsewhere.test(path)) {
            check(request, path, response);
        }
        return response;
    }

    private void check(FilterableRequestSpecification request, String path, Response response) {
        var known = contract();
        var operation = known.operation(request.getMethod(), path);
        if (operation.isEmpty()) {
            if (!NOBODY_IS_HERE.contains(response.statusCode())
                    && !request.getMethod().equals("HEAD")) {
                throw violated(request, path, response, List.of("the operation is not documented"));
            }
            return;
        }
        var check = new AnswerCheck(known);
        var answer = new Answer(response.statusCode(), response::header, response.asString());
        var findings = new java.util.ArrayList<>(check.findings(operation.get(), answer));
        var body = request.getBody() instanceof String text ? text : "";
        var type =
                request.getContentType() == null ? "" : request.getContentType().split(";", 2)[0];
        findings.addAll(check.requestFindings(operation.get(), type, body, response.statusCode()));
        if (!findings.isEmpty()) {
            throw violated(request, path, response, findings);
        }
    }

    private synchronized Contract contract() {
        var known = contract;
        if (known == null) {
            known = source.get();
            contract = known;
        }
        return known;
    }

    private static AssertionError violated(
            FilterableRequestSpecification request, String path, Response response, List<String> findings) {
        return new AssertionError("%s %s answered %d, which the contract does not say:%n%s%n%s"
                .formatted(
                        request.getMethod(),
                        path,
                        response.statusCode(),
                        String.join(System.lineSeparator(), findings),
                        response.asString()));
    }
}
