package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.audit.AuditedRequest.Attempt;
import eu.doelboom.backbone.person.ShowsPeople;
import eu.doelboom.backbone.person.Subject;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.correlation.Correlation;
import eu.doelboom.edge.identity.TokenClaims;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Notes for the trail what a request is about to do, and afterwards that it was refused. */
@Provider
@Priority(Priorities.AUTHORIZATION + 3)
class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int FORBIDDEN = 403;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditedRequest audited;
    private final RefusedAttempts refused;
    private final AuditSealer sealer;
    private final SecurityIdentity identity;
    private final TenantRegistry registry;

    @Context
    @Nullable ResourceInfo resource;

    AuditFilter(
            AuditedRequest audited,
            RefusedAttempts refused,
            AuditSealer sealer,
            SecurityIdentity identity,
            TenantRegistry registry) {
        this.audited = audited;
        this.refused = refused;
        this.sealer = sealer;
        this.identity = identity;
        this.registry = registry;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = method();
        if (!SAFE.contains(request.getMethod())) {
            audited.begin(attempt(request, method), Outcome.CHANGED);
        } else if (method != null && method.isAnnotationPresent(ShowsPeople.class)) {
            audited.begin(attempt(request, method), Outcome.READ);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == FORBIDDEN) {
            var tenant = CurrentTenant.get()
                    .or(this::tenantOfTheToken)
                    .filter(id -> registry.find(id).isPresent())
                    .orElse(TenantId.PLATFORM);
            if (registry.standing(tenant) != Standing.GONE) {
                refused.add(tenant, attempt(request, method()));
                sealer.wake(tenant);
            }
        }
    }

    /** Whoever lacks the role is refused before anybody has asked for the city of his verified token. */
    private Optional<TenantId> tenantOfTheToken() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(TokenClaims.find(token, "tenant"))
                        .map(Object::toString)
                        .flatMap(TenantId::parse)
                : Optional.empty();
    }

    private @Nullable Method method() {
        return resource == null ? null : resource.getResourceMethod();
    }

    private Attempt attempt(ContainerRequestContext request, @Nullable Method method) {
        return new Attempt(
                Subject.of(identity).orElse(null),
                identity.getRoles().stream()
                        .filter(role -> !role.equals(Roles.READER))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                operation(request, method),
                request.getUriInfo().getRequestUri().getPath(),
                MDC.get(Correlation.KEY) instanceof String id ? id : "");
    }

    private static String operation(ContainerRequestContext request, @Nullable Method method) {
        if (method == null) {
            return request.getMethod();
        }
        var operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
    }
}
