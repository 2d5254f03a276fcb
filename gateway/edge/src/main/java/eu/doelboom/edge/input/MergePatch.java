package eu.doelboom.edge.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies a JSON merge patch (RFC 7396) to the part of a resource that may be changed: absent members stay, null removes,
 * lists are replaced whole. The outcome must satisfy the same constraints as a new resource.
 */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** The content after the patch; refused with every wrong field when it is not valid. */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        CollectedIssues.open();
        @Nullable T result = null;
        List<Issue> unreadable;
        try {
            result = mapper.readerFor(type).readValue(merged(mapper.valueToTree(current), patch));
        } catch (IOException unexpected) {
            throw new InvalidInput(Issue.violation("body", "", "unexpected JSON type", null));
        } finally {
            unreadable = CollectedIssues.close();
        }
        Set<? extends ConstraintViolation<?>> violations = result == null ? Set.of() : validator.validate(result);
        if (result == null || !unreadable.isEmpty() || !violations.isEmpty()) {
            throw new InvalidInput(together(unreadable, violations));
        }
        return result;
    }

    /** What could not be read and what breaks a constraint, each field once. */
    static List<Issue> together(List<Issue> unreadable, Set<? extends ConstraintViolation<?>> violations) {
        var known = unreadable.stream().map(Issue::name).collect(Collectors.toSet());
        var issues = new ArrayList<>(unreadable);
        violations.stream()
                .filter(violation -> !known.contains(violation.getPropertyPath().toString()))
                .map(violation -> Issue.violation(
                        "body",
                        violation.getPropertyPath().toString(),
                        violation.getMessage(),
                        violation.getInvalidValue()))
                .sorted(Comparator.comparing(Issue::name))
                .forEach(issues::add);
        return issues;
    }

    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : mapper.createObjectNode();
        changes.fields().forEachRemaining(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var before = result.get(change.getKey());
                result.set(change.getKey(), merged(before == null ? mapper.missingNode() : before, change.getValue()));
            }
        });
        return result;
    }
}
