package eu.doelboom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the compilers of the virtual machines on this machine take of its processors, as the kernel counts it. While they
 * are busy, a measurement tells more of them than of what is measured.
 */
final class CompilerWork {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final long MILLIS_PER_TICK = 10;
    private static final int USER_TICKS = 11;
    private static final int KERNEL_TICKS = 12;

    private long countedAt = System.nanoTime();
    private Duration counted = sinceTheirStarts();

    /** Their share of all processors since this was last asked, from 0 to 1. */
    double share() {
        var now = System.nanoTime();
        var sum = sinceTheirStarts();
        var processors = Runtime.getRuntime().availableProcessors();
        var share = (double) sum.minus(counted).toNanos() / ((now - countedAt) * processors);
        countedAt = now;
        counted = sum;
        return share;
    }

    private static Duration sinceTheirStarts() {
        long ticks = entries(PROCESSES)
                .filter(entry -> NUMBER.matcher(entry.getFileName().toString()).matches())
                .flatMap(process -> entries(process.resolve("task")))
                .mapToLong(CompilerWork::ticksOf)
                .sum();
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    /** What is in the folder; nothing when its process has ended. */
    private static Stream<Path> entries(Path folder) {
        var names = folder.toFile().list();
        return names == null ? Stream.empty() : Stream.of(names).map(folder::resolve);
    }

    /** The fields that count begin after the name, which stands in brackets and may itself hold brackets. */
    private static long ticksOf(Path thread) {
        String line;
        try {
            line = Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return 0;
        }
        var name = line.substring(line.indexOf('(') + 1);
        if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
            return 0;
        }
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[KERNEL_TICKS]);
    }
}
