package eu.doelboom.local.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every way we know in which a token can be wrong, made from an honest one of an issuer: all of them must be refused.
 * Two kinds: forged by somebody who has no key, and genuine in signature but wrong in content.
 */
final class Forgeries {
    private static final long YEAR = 31_536_000;
    private static final long DAY = 86_400;

    private final IssuerKeys keys;
    private final IssuerKeys thief = IssuerKeys.generation(66);
    private final Map<String, Object> claims;
    private final String thiefUrl;
    private final Map<String, String> all = new LinkedHashMap<>();

    /** The claims are those of an honest token of this issuer. */
    Forgeries(IssuerKeys keys, Map<String, Object> claims, String thiefUrl) {
        this.keys = keys;
        this.claims = claims;
        this.thiefUrl = thiefUrl;
    }

    Map<String, String> all() {
        withoutSignature();
        withAnothersKey();
        withThePublicKeyAsSecret();
        withWrongContent();
        damaged();
        return all;
    }

    private void withoutSignature() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            all.put("alg '" + none + "'", CompactToken.unsigned(header("alg", none), claims));
        }
        all.put("no alg at all", CompactToken.unsigned(header("alg", null), claims));
        all.put("signature left out", honest().substring(0, honest().lastIndexOf('.') + 1));
    }

    private void withAnothersKey() {
        var secret = thief.rsa().getPrivate();
        all.put("another key under the same id", CompactToken.signed(header("typ", "JWT"), claims, secret));
        all.put("another key without an id", CompactToken.signed(header("kid", null), claims, secret));
        all.put("unknown key id", CompactToken.signed(header("kid", "rsa-999"), claims, secret));
        all.put("key id with a path", CompactToken.signed(header("kid", "../../../dev/null"), claims, secret));
        all.put("key brought along (jwk)", CompactToken.signed(header("jwk", thief.rsaKey()), claims, secret));
        all.put("keys elsewhere (jku)", CompactToken.signed(header("jku", thiefUrl + "/keys"), claims, secret));
        all.put("certificate elsewhere (x5u)", CompactToken.signed(header("x5u", thiefUrl + "/keys"), claims, secret));
        var certificate =
                Base64.getEncoder().encodeToString(thief.rsa().getPublic().getEncoded());
        all.put(
                "certificate brought along (x5c)",
                CompactToken.signed(header("x5c", List.of(certificate)), claims, secret));
        var elliptic = header("alg", "ES256");
        elliptic.put("kid", keys.idFor("ES256"));
        all.put(
                "another elliptic key",
                CompactToken.signed(elliptic, claims, thief.elliptic().getPrivate()));
        all.put("unknown critical header", signed(header("crit", List.of("exp"))));
    }

    /** Key confusion: what everybody may know is taken for a shared secret. */
    private void withThePublicKeyAsSecret() {
        var encoded = keys.rsa().getPublic().getEncoded();
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        var confused = header("alg", "HS256");
        all.put("HS256 by the encoded public key", CompactToken.sealed(confused, claims, encoded));
        all.put("HS256 by its PEM", CompactToken.sealed(confused, claims, ascii(pem)));
        all.put("HS256 by its PEM and a line end", CompactToken.sealed(confused, claims, ascii(pem + "\n")));
        all.put(
                "HS256 by its modulus",
                CompactToken.sealed(
                        confused, claims, ascii(String.valueOf(keys.rsaKey().get("n")))));
        all.put("HS256 by nothing", CompactToken.sealed(confused, claims, new byte[] {0}));
    }

    private void withWrongContent() {
        var now = Clock.systemUTC().instant().getEpochSecond();
        genuine("expired", Map.of("iat", now - 900, "exp", now - 300));
        genuine("valid in an hour (nbf)", Map.of("nbf", now + 3_600));
        genuine("for another audience", Map.of("aud", "somewhere-else"));
        genuine("for one of the clients (an ID token)", Map.of("aud", "doelboom-console"));
        genuine("of another issuer", Map.of("iss", thiefUrl));
        genuine("of an issuer that is no text", Map.of("iss", List.of("a", "b")));
        genuine("of the demo issuer", Map.of("iss", "urn:doelboom:demo"));
        genuine("alive for a year", Map.of("exp", now + YEAR));
        genuine("issued in a year", Map.of("iat", now + YEAR, "exp", now + YEAR + 300));
        genuine("alive for a day", Map.of("exp", now + DAY));
        genuine("for another city", Map.of("tenant", "brugge"));
        genuine("for a list of cities", Map.of("tenant", List.of("leiestede", "zandwijk")));
        genuine("for the platform itself", Map.of("tenant", "platform"));
        genuine("an operator of the platform", Map.of("groups", List.of("platform-operator")));
        genuine("an operator besides", Map.of("groups", List.of("councillor", "platform-operator")));
        for (var needed : List.of("exp", "iat", "sub", "aud", "iss", "tenant")) {
            var less = new LinkedHashMap<>(claims);
            less.remove(needed);
            all.put("without " + needed, signed(header("typ", "JWT"), less));
        }
    }

    private void damaged() {
        var parts = honest().split("\\.");
        var other = signed(header("typ", "JWT"), with(Map.of("sub", "somebody-else")))
                .split("\\.");
        all.put("claims of one under the signature of another", parts[0] + "." + other[1] + "." + parts[2]);
        all.put("half a signature", honest().substring(0, honest().length() - 100));
        all.put("five parts", "a.b.c.d.e");
        all.put("no JSON", "YQ.YQ.YQ");
        all.put("two dots", "..");
        all.put("not a token", "garbage");
    }

    private void genuine(String name, Map<String, ?> different) {
        all.put(name, signed(header("typ", "JWT"), with(different)));
    }

    private Map<String, Object> with(Map<String, ?> different) {
        var changed = new LinkedHashMap<>(claims);
        changed.putAll(different);
        return changed;
    }

    private String honest() {
        return signed(header("typ", "JWT"));
    }

    private String signed(Map<String, ?> header) {
        return signed(header, claims);
    }

    private String signed(Map<String, ?> header, Map<String, ?> content) {
        return CompactToken.signed(header, content, keys.rsa().getPrivate());
    }

    /** The header of an honest token, one member of it changed, or left out when there is no value. */
    private Map<String, Object> header(String name, @Nullable Object value) {
        var header = new LinkedHashMap<String, Object>(Map.of("alg", "RS256", "kid", keys.idFor("RS256")));
        if (value == null) {
            header.remove(name);
        } else {
            header.put(name, value);
        }
        return header;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
