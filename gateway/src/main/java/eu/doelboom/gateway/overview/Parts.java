package eu.doelboom.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.doelboom.gateway.overview.Part.Lack;
import eu.doelboom.gateway.route.GuardedReads;
import eu.doelboom.gateway.route.Upstream;
import eu.doelboom.gateway.route.Upstreams;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the services for their parts of an overview, with the token of the caller. */
@Singleton
class Parts {

    private static final int FIRST_FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;

    private final GuardedReads reads;
    private final OverviewSettings settings;
    private final ObjectMapper json;

    Parts(GuardedReads reads, OverviewSettings settings, ObjectMapper json) {
        this.reads = reads;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Who asks, and for what.
     *
     * @param headers what is passed on to the services
     */
    record Question(String tenant, String planId, Map<String, String> headers) {}

    CompletableFuture<Part> plan(Question question) {
        return ask(Upstream.PLAN, "", question, "revision", null);
    }

    CompletableFuture<Part> equilibrium(Question question, @Nullable Long atLeast) {
        return ask(Upstream.FINANCE, "/equilibrium", question, "planRevision", atLeast);
    }

    CompletableFuture<Part> lights(Question question, @Nullable Long atLeast) {
        return ask(Upstream.MONITORING, "/lights", question, "planRevision", atLeast);
    }

    private CompletableFuture<Part> ask(
            Upstream upstream, String what, Question question, String revisionMember, @Nullable Long atLeast) {
        var path = upstream.basePath() + "/plans/" + question.planId() + what
                + (atLeast == null ? "" : "?atLeast=" + atLeast);
        return reads.read(upstream, path, settings.timeout(), question.headers(), question.tenant())
                .thenApply(reading -> partOf(upstream, reading, revisionMember))
                .exceptionally(failure -> Part.unreachable(upstream));
    }

    private Part partOf(Upstream upstream, Upstreams.Reading reading, String revisionMember) {
        var body = parsed(reading.body());
        var revision = body.path(revisionMember);
        if (reading.isOk() && revision.canConvertToLong()) {
            return Part.present(upstream, body, revision.asLong());
        }
        return Part.missing(upstream, reading.status(), body, lackOf(reading.status()));
    }

    private static Lack lackOf(int status) {
        if (status == UNAVAILABLE) {
            return Lack.BEHIND;
        }
        if (status == NOT_FOUND) {
            return Lack.UNKNOWN_PLAN;
        }
        return status < FIRST_FAULT && status >= 400 ? Lack.REFUSED : Lack.UNREACHABLE;
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException garbled) {
            return MissingNode.getInstance();
        }
    }
}
