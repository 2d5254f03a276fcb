package eu.doelboom.gateway.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** A refusal as it goes over the wire: problem+json with all members that every problem of the suite has. */
public record Answer(int status, Map<String, String> headers, Buffer body) {

    /** Writes this answer, unless another one has begun or the caller is gone. */
    public void to(HttpServerResponse response) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(body);
    }
}
