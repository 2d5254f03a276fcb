package eu.doelboom.local.suite;

import eu.doelboom.local.part.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process and its children, as the kernel counts it; shared pages count once per process. */
final class Memory {
    private static final int KIBIBYTES = 1024;

    private Memory() {}

    static long megabytes(ProcessMark process) {
        return process.find()
                        .map(found -> Stream.concat(Stream.of(found), found.descendants())
                                .mapToLong(one -> kibibytes(one.pid()))
                                .sum())
                        .orElse(0L)
                / KIBIBYTES;
    }

    /** Proportional share where the kernel tells it, so that PostgreSQL's shared buffers are not counted per session. */
    private static long kibibytes(long pid) {
        var folder = Path.of("/proc", Long.toString(pid));
        try {
            return field(folder.resolve("smaps_rollup"), "Pss:");
        } catch (IOException | UncheckedIOException unreadable) {
            return resident(folder);
        }
    }

    private static long resident(Path folder) {
        try {
            return field(folder.resolve("status"), "VmRSS:");
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
