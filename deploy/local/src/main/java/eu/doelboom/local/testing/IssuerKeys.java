package eu.doelboom.local.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One generation of the keys of an issuer: one RSA key and one elliptic key. */
record IssuerKeys(int generation, KeyPair rsa, KeyPair elliptic) {
    private static final int RSA_BITS = 2048;
    private static final int COORDINATE_BYTES = 32;

    static IssuerKeys generation(int generation) {
        try {
            var rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(RSA_BITS);
            var elliptic = KeyPairGenerator.getInstance("EC");
            elliptic.initialize(new ECGenParameterSpec("secp256r1"));
            return new IssuerKeys(generation, rsa.generateKeyPair(), elliptic.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has RSA and P-256", impossible);
        }
    }

    KeyPair pairFor(String algorithm) {
        return algorithm.startsWith("ES") ? elliptic : rsa;
    }

    String idFor(String algorithm) {
        return (algorithm.startsWith("ES") ? "elliptic-" : "rsa-") + generation;
    }

    /** As an issuer publishes them. */
    Map<String, ?> published() {
        return Map.of("keys", List.of(rsaKey(), ellipticKey()));
    }

    /** The public RSA key as a JSON Web Key. */
    Map<String, String> rsaKey() {
        var key = (RSAPublicKey) rsa.getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "kid", idFor("RS256"),
                "n", CompactToken.encoded(unsigned(key.getModulus())),
                "e", CompactToken.encoded(unsigned(key.getPublicExponent())));
    }

    private Map<String, String> ellipticKey() {
        var point = ((ECPublicKey) elliptic.getPublic()).getW();
        return Map.of(
                "kty",
                "EC",
                "use",
                "sig",
                "crv",
                "P-256",
                "kid",
                idFor("ES256"),
                "x",
                CompactToken.encoded(coordinate(point.getAffineX())),
                "y",
                CompactToken.encoded(coordinate(point.getAffineY())));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = unsigned(number);
        var padded = new byte[COORDINATE_BYTES];
        System.arraycopy(bytes, 0, padded, COORDINATE_BYTES - bytes.length, bytes.length);
        return padded;
    }
}
