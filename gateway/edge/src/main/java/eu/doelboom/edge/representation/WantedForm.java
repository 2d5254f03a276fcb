package eu.doelboom.edge.representation;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/**
 * Notes that HAL is wanted of a read and lets the operation write JSON, which is given its form afterwards. A header
 * that cannot be read asks for something that nobody has.
 */
@Provider
@PreMatching
class WantedForm implements ContainerRequestFilter {

    static final String HAL = "doelboom.hal";

    @Override
    public void filter(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null) {
            return;
        }
        var acceptable = acceptable(request);
        if (accept.toLowerCase(Locale.ROOT).contains(Hal.MEDIA_TYPE)) {
            if (isBest(acceptable) && request.getMethod().equals(HttpMethod.GET)) {
                request.setProperty(HAL, true);
            }
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", " + MediaType.APPLICATION_JSON + ";q=0.001");
        }
    }

    private static boolean isBest(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(type -> type.isCompatible(MediaType.valueOf(Hal.MEDIA_TYPE))
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> type.toString().toLowerCase(Locale.ROOT).startsWith(Hal.MEDIA_TYPE))
                .isPresent();
    }

    private static List<MediaType> acceptable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new NotAcceptableException("The header Accept cannot be read", unreadable);
        }
    }
}
