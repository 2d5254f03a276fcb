package eu.doelboom.local.testing;

import eu.doelboom.local.part.OwnSession;
import eu.doelboom.local.part.PartFailed;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Finds the servers that this Maven run already has, or starts them; two Maven runs never meet. */
final class SharedServers {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 50;

    private final Path root;
    private final Owner owner;
    private final Path folder;

    SharedServers(Path root, Owner owner) {
        this.root = root;
        this.owner = owner;
        this.folder = root.resolve("target/infrastructure/" + owner.pid());
    }

    ServerState demand() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            return underLock(lock);
        }
    }

    private ServerState underLock(FileLock lock) throws IOException, InterruptedException {
        var known = ServerState.read(folder);
        if (lock.isValid() && known.isPresent() && known.get().isAlive()) {
            return known.get();
        }
        Files.deleteIfExists(folder.resolve("state.properties"));
        return awaitState(start());
    }

    private Process start() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ServersMain.class.getName(),
                root.toString(),
                folder.toString(),
                Long.toString(owner.pid()));
        return new ProcessBuilder(OwnSession.of(command))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private ServerState awaitState(Process servers) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var state = ServerState.read(folder);
            if (state.isPresent()) {
                return state.get();
            }
            if (!servers.isAlive()) {
                throw new PartFailed("the servers for the tests did not start:\n" + Files.readString(log()));
            }
            Thread.sleep(POLL_MILLIS);
        }
        servers.destroy();
        throw new PartFailed(
                "the servers for the tests were not ready in " + PATIENCE.toSeconds() + " s, see " + log());
    }

    private Path log() {
        return folder.resolve("servers.log");
    }
}
