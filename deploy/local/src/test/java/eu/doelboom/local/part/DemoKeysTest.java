package eu.doelboom.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeysTest {
    @TempDir
    private Path folder;

    @Test
    void areAPairInTheUsualForms() throws Exception {
        var keys = DemoKeys.in(folder);

        var rsa = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.privateKey())));
        var open = (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(bytes(keys.publicKey())));
        assertThat(secret.getModulus()).isEqualTo(open.getModulus());
        assertThat(open.getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void letOnlyTheOwnerReadThePrivateHalf() throws Exception {
        assertThat(Files.getPosixFilePermissions(DemoKeys.in(folder).privateKey()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void stayTheSameOnceMade() throws Exception {
        var before = Files.readString(DemoKeys.in(folder).publicKey());

        assertThat(DemoKeys.in(folder).publicKey()).hasContent(before.strip());
    }

    private static byte[] bytes(Path pem) throws Exception {
        var lines = Files.readAllLines(pem).stream()
                .filter(line -> !line.startsWith("-----"))
                .toList();
        return Base64.getDecoder().decode(String.join("", lines));
    }
}
