package eu.doelboom.monitoring.delivery;

import eu.doelboom.monitoring.webhook.Receivers;
import eu.doelboom.monitoring.webhook.Secret;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * Posts a delivery to its receiver, signed. The connection goes to the address that was judged; redirections are not
 * followed, and of the answer nothing but its status is read.
 */
@ApplicationScoped
class Sending {

    private static final int MAX_ANSWER_BYTES = 65_536;

    private final Receivers receivers;
    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient client;

    Sending(Receivers receivers, WebhookSettings settings, Clock clock, Vertx vertx) {
        this.receivers = receivers;
        this.settings = settings;
        this.clock = clock;
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) settings.timeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(settings.maxUnderWay()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Looks the receiver up and posts; whatever goes wrong is an outcome too. */
    CompletableFuture<Outcome> send(Delivery delivery, String url, List<Secret> secrets) {
        try {
            var receiver = receivers.resolve(url);
            return client.request(options(receiver))
                    .compose(request -> post(request, delivery, secrets))
                    .map(response -> Outcome.answered(response.statusCode()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(failure -> Outcome.failed(reason(failure)));
        } catch (UnknownHostException unknown) {
            return CompletableFuture.completedFuture(Outcome.failed("the name of the receiver is not known"));
        } catch (Receivers.ForbiddenReceiver inside) {
            return CompletableFuture.completedFuture(Outcome.failed("the URL " + inside.getMessage()));
        }
    }

    private RequestOptions options(Receivers.Receiver receiver) {
        var url = receiver.url();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(receiver.address(), receiver.port())))
                .setHost(url.getHost())
                .setPort(receiver.port())
                .setSsl(receiver.isSecure())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis());
    }

    private Future<HttpClientResponse> post(HttpClientRequest request, Delivery delivery, List<Secret> secrets) {
        var second = clock.instant().getEpochSecond();
        var signatures = secrets.stream()
                .map(secret -> secret.sign(delivery.eventId(), second, delivery.body()))
                .collect(Collectors.joining(" "));
        return request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Doelboom-Webhooks/1")
                .putHeader("webhook-id", delivery.eventId())
                .putHeader("webhook-timestamp", Long.toString(second))
                .putHeader("webhook-signature", signatures)
                .send(delivery.body())
                .onSuccess(Sending::readNothing);
    }

    /** A short answer is thrown away and the connection kept; a long one is not worth it. */
    private static void readNothing(HttpClientResponse response) {
        var count = new int[1];
        response.handler(part -> {
            count[0] += part.length();
            if (count[0] > MAX_ANSWER_BYTES) {
                response.request().reset();
            }
        });
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "the receiver did not answer in time";
        }
        if (failure instanceof HttpClosedException) {
            return "the receiver closed the connection";
        }
        if (failure instanceof ConnectException) {
            return "the connection was refused or did not open in time";
        }
        return failure instanceof SSLException
                ? "TLS failed: the certificate is not trusted"
                : "the connection broke off";
    }
}
