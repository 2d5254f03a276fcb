package eu.doelboom.edge.right;

import eu.doelboom.edge.tenant.Roles;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the contract who may call an operation and what narrows that: {@code x-roles}, {@code x-limits} and a
 * sentence. Reads the annotations that the service enforces; an operation without a rule ends the build.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RightsInContract implements OASFilter {

    /** In {@code x-roles}: whoever calls, with or without a token. */
    public static final String EVERYBODY = "everybody";

    public static final String ROLES = "x-roles";
    public static final String LIMITS = "x-limits";

    /** Operations of this place are in the contract of every service with a database. */
    private static final String SHARED = "eu.doelboom.backbone.";

    private static final String FIRST_SERVICE = "plan";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final List<DotName> RULES = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
            .map(DotName::createSimple)
            .toList();
    private static final DotName LIMITED = DotName.createSimple(Limited.class);

    private final Map<String, MethodInfo> methods = new TreeMap<>();

    public RightsInContract(IndexView index) {
        for (var operation : index.getAnnotations(OPERATION)) {
            var id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException(
                    "Operation %s has no operationId of its own".formatted(operation.getOperationId()));
        }
        var roles = roles(method);
        var limits = limits(method, roles);
        operation.addExtension(ROLES, List.copyOf(roles));
        if (!limits.isEmpty()) {
            operation.addExtension(LIMITS, limits.stream().map(Limit::name).toList());
        }
        var said = operation.getDescription();
        operation.setDescription((said == null ? "" : said + "\n\n") + sentence(roles, limits));
        operation.setOperationId(ownId(operation.getOperationId(), method));
        return operation;
    }

    /** An operation that every service has is told apart by the service; plan-service, the first one, needs no mark. */
    private static String ownId(String id, MethodInfo method) {
        var service = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.name", String.class)
                .map(name -> name.replaceAll("-service$", ""))
                .orElse(FIRST_SERVICE);
        var isShared = method.declaringClass().name().toString().startsWith(SHARED);
        return isShared && !service.equals(FIRST_SERVICE)
                ? service + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1)
                : id;
    }

    private static Set<String> roles(MethodInfo method) {
        var rule = Stream.concat(
                        RULES.stream().map(method::annotation),
                        RULES.stream().map(name -> method.declaringClass().declaredAnnotation(name)))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s.%s has no rule of who may call it".formatted(method.declaringClass(), method.name())));
        if (rule.name().equals(DotName.createSimple(PermitAll.class))) {
            return Set.of(EVERYBODY);
        }
        var roles = new LinkedHashSet<String>();
        var declared = rule.value() == null ? new String[0] : rule.value().asStringArray();
        for (var known : Roles.IN_ORDER) {
            if (List.of(declared).contains(known)
                    || (Roles.READERS.contains(known) && List.of(declared).contains(Roles.READER))) {
                roles.add(known);
            }
        }
        return roles;
    }

    private static List<Limit> limits(MethodInfo method, Set<String> roles) {
        @Nullable AnnotationInstance own = method.annotation(LIMITED);
        var limited = own == null ? method.declaringClass().declaredAnnotation(LIMITED) : own;
        return limited == null
                ? List.of()
                : Arrays.stream(limited.value().asEnumArray())
                        .map(Limit::valueOf)
                        .filter(limit -> limit.roles().stream().anyMatch(roles::contains))
                        .toList();
    }

    private static String sentence(Set<String> roles, List<Limit> limits) {
        if (roles.contains(EVERYBODY)) {
            return "Rights: open to everybody, without a token.";
        }
        var who = "Rights: " + (roles.isEmpty() ? "nobody" : String.join(", ", roles)) + ".";
        return limits.isEmpty()
                ? who
                : limits.stream().map(RightsInContract::capital).collect(Collectors.joining(". ", who + " ", "."));
    }

    private static String capital(Limit limit) {
        return limit.sentence().substring(0, 1).toUpperCase(Locale.ROOT)
                + limit.sentence().substring(1);
    }
}
