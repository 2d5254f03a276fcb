package eu.doelboom.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Tokens for tests: those that open the door and those that must not. */
public final class Bearer {

    public static final String LEIESTEDE = "leiestede";

    private Bearer() {}

    public static String of(String tenant) {
        return claims(Instant.now().plusSeconds(600)).claim("tenant", tenant).sign();
    }

    public static String of(String tenant, Instant expiresAt) {
        return claims(expiresAt).claim("tenant", tenant).sign();
    }

    /** A token of a caller of his own, whose quota nobody else uses. */
    public static String of(String tenant, String person) {
        return claims(Instant.now().plusSeconds(600))
                .subject(person)
                .claim("tenant", tenant)
                .sign();
    }

    public static String withoutTenant() {
        return claims(Instant.now().plusSeconds(600))
                .groups(Set.of("platform-operator"))
                .sign();
    }

    public static String expired() {
        return claims(Instant.now().minusSeconds(600)).sign();
    }

    public static String ofAnotherIssuer() {
        return claims(Instant.now().plusSeconds(600))
                .issuer("urn:somebody:else")
                .sign();
    }

    public static String forAnotherAudience() {
        return claims(Instant.now().plusSeconds(600)).audience("somewhere-else").sign();
    }

    public static String signedByAnother() {
        try {
            var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
            return claims(Instant.now().plusSeconds(600)).sign(key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String unsigned() {
        var payload = of(LEIESTEDE).split("\\.")[1];
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    /** The claims of one token under the signature of another. */
    public static String patchedTogether() {
        var honest = of(LEIESTEDE).split("\\.");
        var other = of("zandwijk").split("\\.");
        return honest[0] + "." + other[1] + "." + honest[2];
    }

    private static JwtClaimsBuilder claims(Instant expiresAt) {
        return Jwt.claims()
                .issuer("urn:doelboom:demo")
                .audience("doelboom")
                .subject("a-person")
                .upn("person@leiestede.example")
                .groups(Set.of("coordinator"))
                .issuedAt(expiresAt.minusSeconds(600))
                .expiresAt(expiresAt);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
