package eu.doelboom.local.command;

import eu.doelboom.local.part.OwnSession;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.suite.DataFolder;
import eu.doelboom.local.suite.Layout;
import eu.doelboom.local.suite.SuiteState;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher that outlives this one, shows what it says until the suite is ready, and leaves it alone then. */
final class Detached {
    private static final String READY = "Stop with Ctrl-C or deploy/down";
    private static final long POLL_MILLIS = 100;

    private final Layout layout;
    private final boolean fresh;
    private final boolean withoutDemo;

    Detached(Layout layout, boolean fresh, boolean withoutDemo) {
        this.layout = layout;
        this.fresh = fresh;
        this.withoutDemo = withoutDemo;
    }

    int start() throws IOException, InterruptedException {
        refuseASecond();
        Files.createDirectories(layout.data());
        var log = layout.data().resolve("launcher.log");
        Files.deleteIfExists(log);
        Files.createFile(log);
        var launcher = new ProcessBuilder(OwnSession.of(command()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return follow(launcher, log);
    }

    /** Before the log of the running launcher would be lost. */
    private void refuseASecond() throws IOException {
        var state = SuiteState.in(layout.data());
        if (state.isPresent() && DataFolder.isServed(state.get())) {
            throw new PartFailed(
                    "the data folder %s is in use by the suite of process %d on port %d. See deploy/status, stop it with deploy/down, or choose another folder with --data."
                            .formatted(
                                    layout.data(),
                                    state.get().launcher().pid(),
                                    state.get().port()));
        }
    }

    private List<String> command() {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<String>();
        command.add(self.command().orElse("java"));
        command.addAll(List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Ddoelboom.root=" + layout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Doelboom.class.getName(),
                "up",
                "--data",
                layout.data().toString(),
                "--port",
                Integer.toString(layout.port())));
        if (fresh) {
            command.add("--fresh");
        }
        if (layout.withKeycloak()) {
            command.add("--keycloak");
        }
        if (withoutDemo) {
            command.add("--no-demo");
        }
        return command;
    }

    private static int follow(Process launcher, Path log) throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                var alive = launcher.isAlive();
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    if (text.startsWith(READY)) {
                        System.out.println(text.replace("Ctrl-C or ", ""));
                        return 0;
                    }
                    System.out.println(text);
                }
                if (!alive) {
                    return launcher.exitValue();
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }
}
