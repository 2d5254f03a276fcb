package eu.doelboom.edge.input;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Names every violated constraint by the field or parameter that the caller knows. */
@Provider
@Priority(1)
class ViolationMapper extends ExceptionMapperBase<ConstraintViolationException> {

    @Context
    @Nullable ResourceInfo resource;

    @Override
    protected HttpProblem toProblem(ConstraintViolationException exception) {
        return new InvalidInput(exception.getConstraintViolations().stream()
                        .map(this::issue)
                        .sorted(Comparator.comparing(Issue::name))
                        .toList())
                .problem();
    }

    private Issue issue(ConstraintViolation<?> violation) {
        @Nullable Parameter parameter = null;
        var name = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = parameterAt(node.as(Path.ParameterNode.class).getParameterIndex());
            } else if (node.getKind() != ElementKind.METHOD) {
                append(name, node);
            }
        }
        var shown = name.isEmpty() ? ownName(parameter) : name.toString();
        return Issue.violation(place(parameter), shown, violation.getMessage(), violation.getInvalidValue());
    }

    private static void append(StringBuilder name, Path.Node node) {
        if (node.getIndex() != null) {
            name.append('[').append(node.getIndex()).append(']');
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            name.append(name.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private @Nullable Parameter parameterAt(int index) {
        var method = resource == null ? null : resource.getResourceMethod();
        return method == null ? null : method.getParameters()[index];
    }

    private static String place(@Nullable Parameter parameter) {
        if (parameter == null) {
            return "body";
        }
        if (parameter.isAnnotationPresent(QueryParam.class) || parameter.isAnnotationPresent(BeanParam.class)) {
            return "query";
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return "path";
        }
        return parameter.isAnnotationPresent(HeaderParam.class) ? "header" : "body";
    }

    private static String ownName(@Nullable Parameter parameter) {
        if (parameter == null) {
            return "";
        }
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return query.value();
        }
        var header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return header.value();
        }
        var path = parameter.getAnnotation(PathParam.class);
        return path == null ? "" : path.value();
    }
}
