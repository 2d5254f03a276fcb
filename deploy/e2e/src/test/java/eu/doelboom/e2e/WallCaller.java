package eu.doelboom.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.local.part.DemoKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Somebody who tries every operation: a role in a city, as a person, bound to places. Signs his own token. */
record WallCaller(String role, String tenant, String person, Map<String, List<String>> places) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIFETIME_SECONDS = 900;

    static WallCaller of(String role, String tenant) {
        return new WallCaller(role, tenant, role + "-person", Map.of());
    }

    WallCaller as(String otherPerson) {
        return new WallCaller(role, tenant, otherPerson, places);
    }

    WallCaller in(String kind, String... codes) {
        return new WallCaller(role, tenant, person, Map.of(kind, List.of(codes)));
    }

    String token() {
        var head = part(JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT"));
        var body = part(claims());
        return head + "." + body + "." + encoded(signature(head + "." + body));
    }

    /** The claims of this caller under the signature of another. */
    String tokenSignedFor(WallCaller other) {
        var own = token().split("\\.");
        return own[0] + "." + own[1] + "." + other.token().split("\\.")[2];
    }

    private ObjectNode claims() {
        var now = Instant.now().getEpochSecond();
        var claims = JSON.createObjectNode()
                .put("iss", DemoKeys.ISSUER)
                .put("aud", "doelboom")
                .put("sub", person)
                .put("upn", person)
                .put("iat", now)
                .put("exp", now + LIFETIME_SECONDS)
                .put("jti", role + System.nanoTime());
        claims.putArray("groups").add(role);
        if (tenant != null) {
            claims.put("tenant", tenant);
        }
        places.forEach((kind, codes) -> codes.forEach(claims.putArray(kind)::add));
        return claims;
    }

    private static String part(ObjectNode json) {
        try {
            return encoded(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PrivateKey key() throws IOException, GeneralSecurityException {
        Path file = RunningSuite.started().data().resolve("keys").resolve(DemoKeys.PRIVATE_FILE);
        var body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    @Override
    public String toString() {
        return role + (tenant == null ? "" : " of " + tenant) + (places.isEmpty() ? "" : " in " + places);
    }
}
