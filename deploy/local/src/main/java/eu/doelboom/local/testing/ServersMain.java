package eu.doelboom.local.testing;

import eu.doelboom.local.part.Broker;
import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.Ports;
import eu.doelboom.local.part.Postgres;
import eu.doelboom.local.part.RunningPart;
import eu.doelboom.local.suite.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The process that holds the servers of one Maven run and ends with it, leaving neither processes nor data behind. */
final class ServersMain {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final long WATCH_MILLIS = 250;

    private final Path root;
    private final Path folder;
    private final long ownerPid;

    private ServersMain(Path root, Path folder, long ownerPid) {
        this.root = root;
        this.folder = folder;
        this.ownerPid = ownerPid;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ServersMain(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        var owner = Owner.withPid(ownerPid);
        AbandonedFolders.deleteBeside(folder);
        var layout = new Layout(root, folder, Ports.free());
        var postgres = new Postgres(folder.resolve("postgresql"), layout.sharedPrograms(), Ports.free(), false);
        var broker = new Broker(
                folder.resolve("kafka"), layout.brokerClasses(ClassArchive.Use.TAKEN), Ports.free(), Ports.free());
        var kafka = RunningPart.start(broker, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> kafka.stop(Duration.ZERO)));
        var database = startDatabase(postgres);
        database.awaitAnswer(PATIENCE);
        kafka.awaitAnswer(PATIENCE);
        var keys = DemoKeys.in(folder);
        new ServerState(
                        ProcessHandle.current().pid(),
                        port(postgres),
                        port(broker),
                        keys.privateKey(),
                        keys.publicKey())
                .write(folder);
        while (owner.isPresent() && owner.get().isAlive()) {
            Thread.sleep(WATCH_MILLIS);
        }
        Files.deleteIfExists(folder.resolve("state.properties"));
        List.of(kafka, database).forEach(part -> part.stop(STOP_PATIENCE));
        AbandonedFolders.delete(folder);
    }

    /** Registered for the end of this process before anything may fail, so that no server outlives it. */
    private RunningPart startDatabase(Postgres postgres) throws IOException {
        var database = RunningPart.start(postgres, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.stop(STOP_PATIENCE)));
        return database;
    }

    private static int port(Part part) {
        return part.port();
    }
}
