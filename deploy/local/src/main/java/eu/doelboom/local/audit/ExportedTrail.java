package eu.doelboom.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A trail as it was exported, a line of JSON for each entry. The form of the hash is that of docs/adr/0009, written here
 * a second time on purpose: a verifier that shared the code would share its faults.
 */
public final class ExportedTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINNING = "0".repeat(64);
    private static final List<String> VALUES =
            List.of("at", "person", "roles", "operation", "resource", "revision", "outcome", "correlation");

    private ExportedTrail() {}

    /** Reckons the chain anew from its first entry. */
    public static Finding verify(BufferedReader lines) throws IOException {
        var before = BEGINNING;
        long sequence = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            sequence++;
            var entry = JSON.readTree(line);
            if (entry.path("sequence").asLong() != sequence) {
                return new Finding(sequence - 1, before, "entry %d is missing".formatted(sequence));
            }
            var expected = hash(before, entry);
            if (!expected.equals(entry.path("hash").asText())) {
                return new Finding(
                        sequence - 1, before, "entry %d is not what it was: %s".formatted(sequence, line.strip()));
            }
            before = expected;
        }
        return new Finding(sequence, before, "");
    }

    private static String hash(String before, JsonNode entry) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, before);
        write(bytes, entry.path("sequence").asText());
        for (var name : VALUES) {
            if (entry.hasNonNull(name)) {
                write(bytes, entry.get(name).asText());
            } else {
                bytes.write('-');
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(ByteArrayOutputStream bytes, String value) {
        var text = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(text);
    }

    /**
     * What was found.
     *
     * @param entries entries that hold, from the first one on
     * @param head hash of the last of them
     * @param broken what does not hold first; empty when all does
     */
    public record Finding(long entries, String head, String broken) {

        public boolean isIntact() {
            return broken.isEmpty();
        }
    }
}
