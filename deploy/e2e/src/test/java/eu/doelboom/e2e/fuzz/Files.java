package eu.doelboom.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bytes that are no proper JSON or no proper table. */
final class Files {

    private static final int DEEP = 3_000;

    private Files() {}

    /** A table as the contract shows it, with cells changed. */
    static byte[] of(JsonNode media, Random random, boolean odd) {
        var example = media.at("/examples").elements();
        var text = example.hasNext()
                ? example.next().path("value").asText()
                : media.path("example").asText("code\n");
        if (!odd) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        var lines = text.split("\n");
        int line = random.nextInt(lines.length);
        var cells = lines[line].split(",", -1);
        cells[random.nextInt(cells.length)] =
                random.nextInt(4) == 0 ? "\"" : Junk.text(random).replace("\n", " ");
        lines[line] = String.join(random.nextInt(10) == 0 ? ";" : ",", cells);
        var bytes = String.join(random.nextInt(5) == 0 ? "\r" : "\n", lines).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(5) == 0 ? broken(bytes, random) : bytes;
    }

    static byte[] broken(byte[] whole, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 2 -> "[".repeat(DEEP).getBytes(StandardCharsets.US_ASCII);
            case 3 -> "{\"a\":".repeat(DEEP).getBytes(StandardCharsets.US_ASCII);
            case 4 -> joined(whole, whole);
            case 5 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, whole);
            case 6 -> new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 7 -> flipped(whole, random);
            default -> "null".getBytes(StandardCharsets.US_ASCII);
        };
    }

    private static byte[] flipped(byte[] whole, Random random) {
        var copy = whole.clone();
        for (int left = 1 + random.nextInt(4); left > 0 && copy.length > 0; left--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
