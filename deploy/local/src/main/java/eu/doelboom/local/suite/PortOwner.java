package eu.doelboom.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out which process listens on a port, as far as this user may know. */
final class PortOwner {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        var sockets = sockets(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process.pid(), sockets))
                .findFirst();
    }

    private static Set<String> sockets(int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        var found = new HashSet<String>();
        for (var table : TABLES) {
            try (var lines = Files.lines(table)) {
                lines.map(line -> line.trim().split("\\s+"))
                        .filter(row -> row.length > INODE
                                && row[LOCAL_ADDRESS].endsWith(suffix)
                                && row[STATE].equals(LISTENING))
                        .forEach(row -> found.add("socket:[" + row[INODE] + "]"));
            } catch (IOException | UncheckedIOException unreadable) {
                continue;
            }
        }
        return found;
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException forbidden) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
