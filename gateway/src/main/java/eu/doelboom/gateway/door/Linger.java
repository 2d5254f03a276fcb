package eu.doelboom.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/**
 * The end of a connection whose body was refused. A connection that is closed while its caller still writes loses the
 * answer, so the rest is read for a short time and thrown away; after that time the connection is closed anyway.
 */
final class Linger {

    private Linger() {}

    static void after(HttpServerRequest request, Vertx vertx, Duration patience) {
        if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
            request.resume();
            return;
        }
        var timer = vertx.setTimer(
                patience.toMillis(), expired -> request.connection().close());
        request.handler(null);
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }
}
