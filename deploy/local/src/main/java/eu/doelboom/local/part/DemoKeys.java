package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key pair of the demo issuer of tokens. It proves nothing about anybody and is never for production. */
public record DemoKeys(Path privateKey, Path publicKey) {
    public static final String ISSUER = "urn:doelboom:demo";
    public static final String PRIVATE_FILE = "demo-private.pem";
    public static final String PUBLIC_FILE = "demo-public.pem";
    private static final int BITS = 2048;
    private static final int LINE = 64;

    /** The pair kept in this folder, made when it is not there yet; only the owner may read the private half. */
    public static DemoKeys in(Path folder) throws IOException {
        var keys = new DemoKeys(folder.resolve(PRIVATE_FILE), folder.resolve(PUBLIC_FILE));
        if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKey)) {
            Files.createDirectories(folder);
            keys.create();
        }
        return keys;
    }

    private void create() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            Files.deleteIfExists(privateKey);
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate()), StandardCharsets.US_ASCII);
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic()), StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }

    private static String pem(String kind, Key key) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body);
    }
}
