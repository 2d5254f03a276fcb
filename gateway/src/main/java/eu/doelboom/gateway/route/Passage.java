package eu.doelboom.gateway.route;

import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.gateway.door.Answers;
import eu.doelboom.gateway.door.BodyTooLarge;
import eu.doelboom.gateway.door.DoorSettings;
import eu.doelboom.gateway.door.LimitedBody;
import eu.doelboom.gateway.door.ServiceUnreachable;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call through the gateway and back. The city is the one of the token, whatever the caller wrote in the header; a
 * service that gives no answer is named; a body stops at the limit.
 */
final class Passage implements ProxyInterceptor {

    static final String TENANT_HEADER = "Dgp-Tenant-Id";
    private static final double NEARLY = 0.9;

    private final Call call;
    private final Guard.Permit permit;
    private final DoorSettings settings;
    private final Answers answers;
    private String trace = "";
    private @Nullable LimitedBody body;
    private long startedAt;

    Passage(Call call, Guard.Permit permit, DoorSettings settings, Answers answers) {
        this.call = call;
        this.permit = permit;
        this.settings = settings;
        this.answers = answers;
    }

    boolean isTooLarge() {
        return body != null && body.isExceeded();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        rewriteHeaders(context.request());
        limitBody(context.request());
        startedAt = System.nanoTime();
        return context.sendRequest()
                .recover(failure -> mayRepeatAfter(failure) ? context.sendRequest() : Future.failedFuture(failure))
                .onComplete(this::judge)
                .recover(failure -> Future.succeededFuture(refusalOf(context, failure)));
    }

    /** A caller who leaves, or who sends too much, says nothing about the service. */
    private void judge(AsyncResult<ProxyResponse> result) {
        if (result.succeeded()) {
            permit.answered();
        } else if (!isTooLarge() && !call.request().response().closed()) {
            permit.unanswered(result.cause());
        }
    }

    private void rewriteHeaders(ProxyRequest request) {
        var headers = request.headers();
        AllowedHeaders.keepThoseOfRequests(headers);
        if (call.tenant() != null) {
            headers.set(TENANT_HEADER, call.tenant());
        }
        trace = Trace.demandIn(headers);
        request.setURI(call.uri());
        var authority = call.request().authority();
        if (authority != null) {
            request.setAuthority(authority);
        }
    }

    private void limitBody(ProxyRequest request) {
        if (call.hasBody()) {
            call.askForBody();
            var declared = request.getBody();
            body = new LimitedBody(declared.stream(), settings.maxBodySize().asLongValue());
            request.setBody(Body.body(body, declared.length()));
            if (declared.length() < 0) {
                // what the proxy reads to know how to write the body on
                call.request().headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            }
        } else {
            request.setBody(null);
            call.request().resume();
        }
    }

    /** A kept connection may turn out to be closed by a service that has just been restarted. */
    private boolean mayRepeatAfter(Throwable failure) {
        return failure instanceof HttpClosedException && call.isRepeatable() && !hasTimedOut();
    }

    private boolean hasTimedOut() {
        var waited = System.nanoTime() - startedAt;
        return waited > settings.responseTimeout().toNanos() * NEARLY;
    }

    private ProxyResponse refusalOf(ProxyContext context, Throwable failure) {
        var answer = answers.of(
                isTooLarge() ? new BodyTooLarge(settings.maxBodySize().asLongValue()) : unreachable(failure));
        var response = context.request().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.setBody(Body.body(answer.body()));
    }

    private Refusal unreachable(Throwable failure) {
        return new ServiceUnreachable(call.upstream().serviceName(), reason(failure), settings.retryAfter());
    }

    private String reason(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "cannot be reached";
        }
        if (failure instanceof TimeoutException || failure instanceof ConnectionPoolTooBusyException) {
            return "has more calls than it can take";
        }
        return hasTimedOut()
                ? "did not answer within " + settings.responseTimeout().toSeconds() + " s"
                : "closed the connection before it answered";
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        var headers = response.headers();
        AllowedHeaders.keepThoseOfAnswers(headers);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        Compression.decide(headers, settings.minCompressedSize().asLongValue());
        if (!headers.contains(Trace.HEADER)) {
            headers.set(Trace.HEADER, trace);
        }
        if (isTooLarge()) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        dropBodyThatCannotBe(response);
        return context.sendResponse();
    }

    /** An answer that says "nothing" or "not modified" ends with its headers. */
    private static void dropBodyThatCannotBe(ProxyResponse response) {
        var isBodiless = response.getStatusCode() == 204 || response.getStatusCode() == 304;
        var body = response.getBody();
        if (isBodiless && body != null) {
            body.stream().resume();
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
            response.setBody(null);
        }
    }
}
