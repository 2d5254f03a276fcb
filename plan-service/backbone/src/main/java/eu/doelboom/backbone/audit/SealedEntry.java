package eu.doelboom.backbone.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the chain. The hash is SHA-256 over the hash before it, the number and every value of the
 * entry, each written as its length in bytes, a colon and its UTF-8 text, an absent one as a minus. Whoever has the
 * entries can reckon it himself; the form is written down in docs/adr/0009.
 */
record SealedEntry(long sequence, AuditEntry entry, String hash) {

    /** What stands in the place of the hash before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    /** The entry as the next one of a chain. */
    static SealedEntry after(@Nullable SealedEntry before, AuditEntry entry) {
        long sequence = before == null ? 1 : before.sequence + 1;
        return new SealedEntry(sequence, entry, hash(before == null ? BEGINNING : before.hash, sequence, entry));
    }

    private static String hash(String before, long sequence, AuditEntry entry) {
        var text = new StringBuilder();
        append(text, before);
        append(text, sequence);
        append(text, entry.at());
        append(text, entry.person());
        append(text, entry.roles());
        append(text, entry.operation());
        append(text, entry.resource());
        append(text, entry.revision());
        append(text, entry.outcome());
        append(text, entry.correlation());
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else {
            var written = value.toString();
            text.append(written.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(written);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
