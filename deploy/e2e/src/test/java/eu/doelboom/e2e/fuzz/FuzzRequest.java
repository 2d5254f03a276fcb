package eu.doelboom.e2e.fuzz;

import eu.doelboom.testing.contract.Contract.Operation;
import java.util.List;
import java.util.Map;

/** A request that was made up: enough to send it again. */
record FuzzRequest(
        long seed,
        Operation operation,
        FuzzCity city,
        String role,
        String path,
        String query,
        List<Map.Entry<String, String>> headers,
        byte[] body) {

    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return "%s %s as %s, seed %d%n  headers %s%n  body %s"
                .formatted(
                        operation.method().toUpperCase(java.util.Locale.ROOT),
                        target(),
                        role,
                        seed,
                        headers,
                        text.length() > 1_000 ? text.substring(0, 1_000) + "..." : text);
    }
}
