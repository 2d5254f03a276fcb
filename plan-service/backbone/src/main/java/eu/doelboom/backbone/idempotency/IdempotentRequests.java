package eu.doelboom.backbone.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.database.TransactionEnd;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.right.CurrentCaller;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Carries out a request once per key; runs inside the transaction of the operation. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentRequests {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    private final RoutingContext request;
    private final GivenAnswers answers;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final TransactionEnd end;

    IdempotentRequests(
            RoutingContext request,
            GivenAnswers answers,
            ObjectMapper mapper,
            CurrentCaller caller,
            TransactionEnd end) {
        this.end = end;
        this.request = request;
        this.answers = answers;
        this.mapper = mapper;
        this.caller = caller;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = key(request.request().getHeader(HEADER));
        if (key == null) {
            return invocation.proceed();
        }
        end.putOff();
        var fingerprint = fingerprint(invocation);
        answers.reserve(key);
        var earlier = answers.find(key, fingerprint);
        if (earlier != null) {
            return earlier;
        }
        var result = invocation.proceed();
        answers.remember(key, fingerprint, result instanceof RestResponse<?> answer ? answer : RestResponse.ok(result));
        return result;
    }

    /** The key, with or without the quotes of a structured field. */
    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (key.isBlank() || key.length() > MAX_LENGTH) {
            throw new InvalidInput(
                    Issue.violation("header", HEADER, "must have 1 to %d characters".formatted(MAX_LENGTH), null));
        }
        return key;
    }

    private String fingerprint(InvocationContext invocation) throws IOException {
        var digest = sha256();
        // an answer is made for the rights of one caller, so nobody else gets it
        digest.update(caller.get().signature().getBytes(StandardCharsets.UTF_8));
        digest.update((request.request().method() + " " + request.request().uri()).getBytes(StandardCharsets.UTF_8));
        for (var parameter : invocation.getParameters()) {
            if (parameter instanceof byte[] bytes) {
                digest.update(bytes);
            } else if (parameter != null
                    && parameter.getClass().isRecord()
                    && parameter.getClass().getName().startsWith("eu.doelboom.")) {
                digest.update(mapper.writeValueAsBytes(parameter));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
