package eu.doelboom.local.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for a message that explains a failure. */
public final class LogTail {
    private static final int WINDOW = 16_384;
    private static final int MAX_LINE = 300;

    private LogTail() {}

    public static String of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var start = Math.max(0, file.length() - WINDOW);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return last(new String(bytes, StandardCharsets.UTF_8).lines().toList(), lines);
        } catch (IOException unreadable) {
            return "    (no log at " + log + ")";
        }
    }

    private static String last(List<String> all, int lines) {
        return all.stream()
                .skip(Math.max(0, all.size() - lines))
                .map(line -> "    " + (line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "..."))
                .collect(Collectors.joining("\n"));
    }
}
