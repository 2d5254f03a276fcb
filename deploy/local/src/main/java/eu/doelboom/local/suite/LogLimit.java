package eu.doelboom.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps every log below a size: the older half moves to a file ending in {@code .1}, the one before it is dropped. */
final class LogLimit {
    private static final long MAX_BYTES = 20L * 1024 * 1024;
    private static final long PAUSE_MILLIS = 20_000;

    private final Path logs;

    LogLimit(Path logs) {
        this.logs = logs;
    }

    void keep() {
        var keeper = new Thread(this::run, "log-limit");
        keeper.setDaemon(true);
        keeper.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                apply();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The writers append, so cutting a file to nothing under them is safe; a line written meanwhile may be lost. */
    void apply() {
        for (var log : files()) {
            try {
                if (Files.size(log) > MAX_BYTES) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
                }
            } catch (IOException busy) {
                // the next round tries again
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(logs, "*.log")) {
            var all = new ArrayList<Path>();
            found.forEach(all::add);
            return all;
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
