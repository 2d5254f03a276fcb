package eu.doelboom.local.command;

import eu.doelboom.local.demo.DemoCities;
import eu.doelboom.local.demo.Refused;
import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.suite.DataFolder;
import eu.doelboom.local.suite.Layout;
import eu.doelboom.local.suite.Narrator;
import eu.doelboom.local.suite.PortCheck;
import eu.doelboom.local.suite.Suite;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite and stays with it until it is told to stop. */
@Command(name = "up", description = "Starts the whole suite with two demo cities; Ctrl-C or deploy/down stops it.")
final class UpCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Layout.DEFAULT_PORT,
            description = "First of eight ports on 127.0.0.1; the gateway listens on it (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Forget everything in the data folder first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Return when the suite is ready and leave it running.")
    private boolean detach;

    @Option(names = "--no-demo", description = "Start without demo cities.")
    private boolean withoutDemo;

    @Option(
            names = "--keycloak",
            description = "Start a Keycloak with the realm of the platform as well, on port N + 8 "
                    + "(fetched once, 170 MB; about 500 MB of memory).")
    private boolean keycloak;

    private final Narrator narrator = new Narrator(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 1024 || port > 65_535 - Layout.PORTS) {
            throw new PartFailed("--port " + port + " is not possible: choose a number from 1024 to 65528");
        }
        var layout = new Layout(place.root(), place.data(), port, keycloak);
        return detach ? new Detached(layout, fresh, withoutDemo).start() : run(layout);
    }

    private int run(Layout layout) throws IOException, InterruptedException {
        var since = System.nanoTime();
        try (var folder = DataFolder.open(layout.data())) {
            DataFolder.claim(layout);
            if (DataFolder.stopLeftovers(layout.data()) > 0) {
                narrator.say("Stopped what an earlier launcher had left running in " + layout.data());
            }
            if (fresh) {
                DataFolder.empty(layout.data());
                DataFolder.claim(layout);
            }
            PortCheck.demandFree(layout);
            var suite = new Suite(layout, ClassArchive.Use.TAKEN, narrator);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
            start(suite, layout);
            new Welcome(layout, place, narrator).print((System.nanoTime() - since) / NANOS);
            new CountDownLatch(1).await();
            return folder.hashCode();
        }
    }

    private void start(Suite suite, Layout layout) throws IOException, InterruptedException {
        narrator.say("Starting Doelboom in " + layout.data());
        var since = System.nanoTime();
        suite.start();
        narrator.say(String.format(Locale.ROOT, "All parts answer after %.1f s.", (System.nanoTime() - since) / NANOS));
        if (!withoutDemo) {
            loadDemo(layout);
        }
    }

    private void loadDemo(Layout layout) {
        try {
            new DemoCities(layout.gateway(), narrator::say).load();
        } catch (Refused | IOException failure) {
            throw new PartFailed(
                    "the demo cities could not be loaded: %s. The logs are in %s. deploy/up goes on where this ended; deploy/up --no-demo starts without them."
                            .formatted(failure.getMessage(), layout.logs()),
                    failure);
        }
    }

    private void stop(Suite suite) {
        narrator.say("\nStopping ...");
        suite.stop();
        narrator.say("Stopped. The data stays in " + place.data() + "; deploy/up continues with it.");
    }
}
