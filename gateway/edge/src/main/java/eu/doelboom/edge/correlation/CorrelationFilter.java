package eu.doelboom.edge.correlation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Takes the trace of the caller, or starts one, shows it in every log line and gives it back. */
@Provider
@PreMatching
class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = "correlationId";
    private static final String TRACE_HEADER = "BelGov-Trace-Id";
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern TRACE_ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

    @Override
    public void filter(ContainerRequestContext request) {
        var correlationId = correlationOf(request);
        request.setProperty(PROPERTY, correlationId);
        MDC.put(PROPERTY, correlationId);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var correlationId = request.getProperty(PROPERTY);
        if (correlationId != null) {
            response.getHeaders().putSingle(TRACE_HEADER, correlationId);
        }
        MDC.remove(PROPERTY);
    }

    private static String correlationOf(ContainerRequestContext request) {
        var parent = request.getHeaderString("traceparent");
        if (parent != null) {
            var match = TRACE_PARENT.matcher(parent);
            if (match.matches()) {
                return match.group(1);
            }
        }
        var trace = request.getHeaderString(TRACE_HEADER);
        return trace != null && TRACE_ID.matcher(trace).matches()
                ? trace
                : UUID.randomUUID().toString();
    }
}
