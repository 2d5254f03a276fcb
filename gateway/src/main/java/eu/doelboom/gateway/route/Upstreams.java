package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.DoorSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The connections to the services: pooled, limited, and with an end to every wait. */
@Singleton
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final UpstreamSettings settings;
    private final DoorSettings door;
    private final HttpClient client;

    Upstreams(UpstreamSettings settings, DoorSettings door, Vertx vertx) {
        this.settings = settings;
        this.door = door;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) door.connectTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) door.responseTimeout().toMillis())
                        .setKeepAliveTimeout((int) door.keepAliveTimeout().toSeconds())
                        .setMaxWaitQueueSize(door.maxWaitingCalls()),
                new PoolOptions().setHttp1MaxSize(door.maxConnections()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    HttpClient client() {
        return client;
    }

    /** A request to this service that is not sent yet. */
    Future<HttpClientRequest> open(Upstream upstream) {
        return client.request(optionsFor(upstream)).onSuccess(request -> request.exceptionHandler(Upstreams::note));
    }

    /** The answer fails with the same cause, so whoever waits for it deals with it. */
    private static void note(Throwable failure) {
        LOG.debugf("call to a service broke off cause=%s", failure);
    }

    /**
     * Reads one small document of a service, such as its contract or its health. The body is waited for where the request
     * is sent: whoever begins to wait later, on another thread, may come after it has gone by.
     */
    public CompletableFuture<Reading> read(
            Upstream upstream, String path, Duration patience, Map<String, String> headers) {
        var options = optionsFor(upstream).setURI(path).setIdleTimeout(patience.toMillis());
        headers.forEach(options::addHeader);
        return client.request(options)
                .compose(request -> request.send().compose(response -> response.body()
                        .map(body -> new Reading(response.statusCode(), body.getBytes()))))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private RequestOptions optionsFor(Upstream upstream) {
        URI url = settings.urlOf(upstream);
        var isSecure = "https".equals(url.getScheme());
        var otherwise = isSecure ? HTTPS_PORT : HTTP_PORT;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? otherwise : url.getPort())
                .setSsl(isSecure)
                .setConnectTimeout(door.acquireTimeout().toMillis());
    }

    /** What a service answered. */
    public record Reading(int status, byte[] body) {

        private static final int OK = 200;

        public boolean isOk() {
            return status == OK;
        }
    }
}
