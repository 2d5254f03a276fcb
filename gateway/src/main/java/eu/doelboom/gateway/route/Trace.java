package eu.doelboom.gateway.route;

import io.vertx.core.MultiMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The thread by which a call can be followed through all services. The caller's own is passed on; a call without one,
 * or with one that cannot be read, gets a new one here.
 */
final class Trace {

    static final String HEADER = "BelGov-Trace-Id";
    private static final String PARENT = "traceparent";
    private static final Pattern PARENT_FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9-]{1,36}");

    private Trace() {}

    /** Makes sure that these request headers carry a trace, and gives its identifier. */
    static String demandIn(MultiMap headers) {
        var parent = headers.get(PARENT);
        if (parent != null) {
            var match = PARENT_FORM.matcher(parent);
            if (match.matches()) {
                return match.group(1);
            }
            headers.remove(PARENT);
        }
        var given = headers.get(HEADER);
        if (given != null && ID_FORM.matcher(given).matches()) {
            return given;
        }
        headers.remove(HEADER);
        var id = UUID.randomUUID().toString().replace("-", "");
        headers.set(
                PARENT,
                "00-%s-%016x-01".formatted(id, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        return id;
    }
}
