package eu.doelboom.edge.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Tells the callers of a deprecated operation since when it is (Deprecation, RFC 9745), until when it is served (Sunset,
 * RFC 8594) and what comes after it. All three stand in the contract, on the operation itself, and are written once:
 *
 * <pre>{@code
 * @Operation(
 *         deprecated = true,
 *         extensions = {
 *             @Extension(name = "x-deprecated-on", value = "2026-09-01"),
 *             @Extension(name = "x-sunset-on", value = "2027-09-01"),
 *             @Extension(name = "x-successor", value = "/plan/v2/plans")
 *         })
 * }</pre>
 */
@Provider
class DeprecationHeaders implements ContainerResponseFilter {

    private static final String EXPLANATION = "</doc>; rel=\"deprecation\"; type=\"text/html\"";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Context
    @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var method = resource == null ? null : resource.getResourceMethod();
        var operation = method == null ? null : method.getAnnotation(Operation.class);
        if (operation == null || !operation.deprecated()) {
            return;
        }
        var headers = response.getHeaders();
        day(operation, "x-deprecated-on")
                .ifPresent(day -> headers.putSingle(
                        "Deprecation", "@" + day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        day(operation, "x-sunset-on")
                .ifPresent(day -> headers.putSingle("Sunset", HTTP_DATE.format(day.atStartOfDay(ZoneOffset.UTC))));
        headers.add("Link", EXPLANATION);
        extension(operation, "x-successor")
                .ifPresent(successor -> headers.add("Link", "<%s>; rel=\"successor-version\"".formatted(successor)));
    }

    private static Optional<LocalDate> day(Operation operation, String name) {
        return extension(operation, name).map(LocalDate::parse);
    }

    private static Optional<String> extension(Operation operation, String name) {
        return Arrays.stream(operation.extensions())
                .filter(extension -> extension.name().equals(name))
                .map(Extension::value)
                .findFirst();
    }
}
