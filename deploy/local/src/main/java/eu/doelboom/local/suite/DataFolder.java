package eu.doelboom.local.suite;

import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder in which a suite keeps everything; while this is open no other launcher can use it. */
public final class DataFolder implements AutoCloseable {
    private static final List<String> CONTENTS = List.of("postgresql", "kafka", "keys", "logs", "state.json");
    private static final long MIN_FREE_BYTES = 500L * 1024 * 1024;
    private static final long MEBIBYTE = 1024 * 1024;

    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    public static DataFolder open(Path data) throws IOException {
        Files.createDirectories(data);
        demandSpace(data);
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new PartFailed("the data folder " + data + " is in use" + user(data)
                    + ". See deploy/status, stop it with deploy/down, or choose another folder with --data.");
        }
        return new DataFolder(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static String user(Path data) throws IOException {
        return SuiteState.in(data)
                .map(state -> " by the suite of process " + state.launcher().pid() + " on port " + state.port())
                .orElse("");
    }

    private static void demandSpace(Path data) throws IOException {
        var free = Files.getFileStore(data).getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            throw new PartFailed(
                    "the disk of %s has only %d MiB left; at least %d MiB are needed. Free some space or choose another folder with --data."
                            .formatted(data, free / MEBIBYTE, MIN_FREE_BYTES / MEBIBYTE));
        }
    }

    /** Writes into the folder that this launcher serves it now, so that others find it before the first part runs. */
    public static void claim(Layout layout) throws IOException {
        var before = SuiteState.in(layout.data()).map(SuiteState::parts).orElse(List.of());
        var self = ProcessMark.of(ProcessHandle.current());
        new SuiteState(SuiteState.Phase.STARTING, layout.port(), layout.gateway(), self, before).write(layout.data());
    }

    /** Ends processes that an earlier launcher left behind because it was killed. */
    public static int stopLeftovers(Path data) throws IOException {
        var left = SuiteState.in(data).map(SuiteState::alive).orElse(List.of());
        for (var part : left) {
            part.process().find().ifPresent(process -> Leftover.stop(process, part.name()));
        }
        return left.size();
    }

    /** Forgets all plans, figures, keys and logs of this folder; the unpacked programs stay. */
    public static void empty(Path data) throws IOException {
        for (var name : CONTENTS) {
            delete(data.resolve(name));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataFolder::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** True while the launcher that wrote the state of this folder lives. */
    public static boolean isServed(SuiteState state) {
        return state.launcher().find().isPresent();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
