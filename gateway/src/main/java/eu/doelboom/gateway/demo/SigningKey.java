package eu.doelboom.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key of the demonstration as it lies in a file. */
final class SigningKey {

    private SigningKey() {}

    static PrivateKey readFrom(String location) {
        var file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
        try {
            var body = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
            var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return KeyFactory.getInstance("RSA").generatePrivate(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the signing key of the demonstration cannot be read", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException("the signing key of the demonstration is no RSA key in PKCS#8", unusable);
        }
    }
}
