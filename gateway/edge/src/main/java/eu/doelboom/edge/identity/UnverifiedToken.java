package eu.doelboom.edge.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Optional;

/** What a token says about itself before anybody looked at its signature: enough to know whose keys to ask for. */
record UnverifiedToken(String issuer, String keyId) {

    private static final int PARTS = 3;
    private static final int LONGEST_KEY_ID = 256;

    static Optional<UnverifiedToken> of(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var issuer = json(parts[1]).getValue("iss");
            var keyId = json(parts[0]).getValue("kid");
            var named = keyId == null ? "" : keyId.toString();
            return issuer instanceof String text && named.length() <= LONGEST_KEY_ID
                    ? Optional.of(new UnverifiedToken(text, named))
                    : Optional.empty();
        } catch (DecodeException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** The claims of a token in three parts. */
    static JsonObject payload(String token) {
        return json(token.split("\\.", -1)[1]);
    }

    private static JsonObject json(String part) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
    }
}
