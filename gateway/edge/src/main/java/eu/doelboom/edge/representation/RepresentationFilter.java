package eu.doelboom.edge.representation;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Gives an answer the form that was asked for, once for all operations. */
@Provider
@Priority(Priorities.USER + 1)
class RepresentationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String WANTED = "doelboom.fields";

    private final ObjectMapper mapper;
    private final Map<Type, JavaType> types = new ConcurrentHashMap<>();

    @Context
    @Nullable ResourceInfo resource;

    RepresentationFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Fields that the answer cannot have are refused before anything is done. */
    @Override
    public void filter(ContainerRequestContext request) {
        for (var parameter : FieldParameters.NAMES) {
            var texts = request.getUriInfo().getQueryParameters().get(parameter);
            var type = answerType();
            if (texts != null && type != null) {
                var fields = FieldSelection.of(parameter, String.join(",", texts));
                new PartialAnswer(mapper, parameter).demandKnown(fields, type);
                request.setProperty(WANTED, fields);
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var isHal = request.getProperty(WantedForm.HAL) != null;
        if (response.getEntity() == null || !isJson(response.getMediaType())) {
            return;
        }
        if (response.getStatus() / 100 == 2) {
            var varies = response.getHeaderString(HttpHeaders.VARY);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.VARY, varies == null ? HttpHeaders.ACCEPT : varies + ", " + HttpHeaders.ACCEPT);
            if (isHal || request.getProperty(WANTED) != null) {
                shape(request, response, isHal);
            }
        }
    }

    private void shape(ContainerRequestContext request, ContainerResponseContext response, boolean isHal) {
        if (!(mapper.valueToTree(response.getEntity()) instanceof ObjectNode answer)) {
            return;
        }
        if (request.getProperty(WANTED) instanceof FieldSelection.Fields fields) {
            answer = new PartialAnswer(mapper, "fields").of(answer, fields);
        }
        if (isHal) {
            answer = Hal.of(answer, request.getUriInfo().getRequestUri().getPath(), collection());
        }
        response.setEntity(answer, null, isHal ? MediaType.valueOf(Hal.MEDIA_TYPE) : MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    /** The name of the collection: the last word of the path that stands for no identifier. */
    private String collection() {
        if (resource == null) {
            return "items";
        }
        var path = pathOf(resource.getResourceClass().getAnnotation(Path.class))
                + "/"
                + pathOf(resource.getResourceMethod().getAnnotation(Path.class));
        var words = path.split("/", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (!words[i].isEmpty() && !words[i].startsWith("{")) {
                return words[i];
            }
        }
        return "items";
    }

    private static String pathOf(@Nullable Path annotation) {
        return annotation == null ? "" : annotation.value();
    }

    private @Nullable JavaType answerType() {
        if (resource == null || resource.getResourceMethod() == null) {
            return null;
        }
        var type = resource.getResourceMethod().getGenericReturnType();
        if (type instanceof ParameterizedType wrapped
                && (wrapped.getRawType() == RestResponse.class || wrapped.getRawType() == Response.class)) {
            type = wrapped.getActualTypeArguments()[0];
        }
        return type == void.class ? null : types.computeIfAbsent(type, mapper.getTypeFactory()::constructType);
    }
}
