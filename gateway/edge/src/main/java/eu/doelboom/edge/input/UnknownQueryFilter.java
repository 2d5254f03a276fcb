package eu.doelboom.edge.input;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.representation.FieldParameters;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that the operation does not know: a misspelt filter must not look like no filter. */
@Provider
@Priority(Priorities.USER)
class UnknownQueryFilter implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters().keySet();
        var method = resource == null ? null : resource.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        var names = known.computeIfAbsent(method, UnknownQueryFilter::queryNames);
        var isRead = READS.contains(request.getMethod());
        var issues = given.stream()
                .filter(name -> !names.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !isRead || !FieldParameters.NAMES.contains(name))
                .map(name -> Issue.unknownInput("query", name))
                .toList();
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }

    private static Set<String> queryNames(Method method) {
        var names = new HashSet<String>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields())
                            .map(field -> field.getAnnotation(QueryParam.class))
                            .forEach(annotation -> addName(names, annotation));
                }
            }
            addName(names, parameter.getAnnotation(QueryParam.class));
        }
        return names;
    }

    private static void addName(Set<String> names, @Nullable QueryParam annotation) {
        if (annotation != null) {
            names.add(annotation.value().toLowerCase(Locale.ROOT));
        }
    }
}
