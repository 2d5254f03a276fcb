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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * The connections to the services: pooled, limited, and with an end to every wait. Each event loop has connections of its
 * own, so that a call goes out and its answer comes back on the thread that serves the caller, and no other is woken.
 */
@Singleton
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final UpstreamSettings settings;
    private final DoorSettings door;
    private final Vertx vertx;
    private final int loops;
    private final Queue<HttpClient> clients = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<HttpClient> ofThisLoop = ThreadLocal.withInitial(this::newClient);
    private final HttpClient ofOtherThreads;

    Upstreams(UpstreamSettings settings, DoorSettings door, Vertx vertx) {
        this.settings = settings;
        this.door = door;
        this.vertx = vertx;
        loops = (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
        ofOtherThreads = newClient();
    }

    private HttpClient newClient() {
        var client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout((int) door.connectTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) door.responseTimeout().toMillis())
                        .setKeepAliveTimeout((int) door.keepAliveTimeout().toSeconds())
                        .setMaxWaitQueueSize(shareOf(door.maxWaitingCalls())))
                .with(new PoolOptions().setHttp1MaxSize(shareOf(door.maxConnections())))
                .withConnectHandler(GatheredWrites::on)
                .build();
        clients.add(client);
        return client;
    }

    private int shareOf(int limit) {
        return Math.max(1, limit / loops);
    }

    @PreDestroy
    void close() {
        clients.forEach(HttpClient::close);
    }

    /** What calls from the event loop that asks. */
    HttpClient client() {
        return ofThisLoop.get();
    }

    /** A request to this service that is not sent yet, from the event loop that asks. */
    Future<HttpClientRequest> open(Upstream upstream) {
        return client().request(optionsFor(upstream)).onSuccess(request -> request.exceptionHandler(Upstreams::note));
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
        return ofOtherThreads
                .request(options)
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
