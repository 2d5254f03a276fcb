package eu.doelboom.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes tokens by hand, the honest and the forged: no library would write some of them. */
final class CompactToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SALT_BYTES = 32;

    private CompactToken() {}

    static String signed(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
        var content = part(header) + "." + part(claims);
        try {
            var signature = signature(String.valueOf(header.get("alg")));
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With a shared secret, such as a public key that somebody takes for one. */
    static String sealed(Map<String, ?> header, Map<String, ?> claims, byte[] secret) {
        var content = part(header) + "." + part(claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(Map<String, ?> header, Map<String, ?> claims) {
        return part(header) + "." + part(claims) + ".";
    }

    private static Signature signature(String algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "PS256" -> {
                var pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
                yield pss;
            }
            default -> Signature.getInstance("SHA256withRSA");
        };
    }

    private static String part(Map<String, ?> members) {
        try {
            return encoded(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
