package eu.doelboom.edge.representation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Notes that HAL is wanted and lets the operation write JSON, which is given its form afterwards. */
@Provider
@PreMatching
class WantedForm implements ContainerRequestFilter {

    static final String HAL = "doelboom.hal";

    @Override
    public void filter(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.toLowerCase(Locale.ROOT).contains(Hal.MEDIA_TYPE)) {
            return;
        }
        var isBest = request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.valueOf(Hal.MEDIA_TYPE))
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> type.toString().toLowerCase(Locale.ROOT).startsWith(Hal.MEDIA_TYPE))
                .isPresent();
        if (isBest) {
            request.setProperty(HAL, true);
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", " + MediaType.APPLICATION_JSON + ";q=0.001");
    }
}
