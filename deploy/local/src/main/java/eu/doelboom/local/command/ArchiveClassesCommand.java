package eu.doelboom.local.command;

import eu.doelboom.local.demo.DemoCities;
import eu.doelboom.local.demo.FirstEdit;
import eu.doelboom.local.demo.Refused;
import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.Ports;
import eu.doelboom.local.suite.DataFolder;
import eu.doelboom.local.suite.Layout;
import eu.doelboom.local.suite.Narrator;
import eu.doelboom.local.suite.Parts;
import eu.doelboom.local.suite.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs the suite once, with a small city, for the sake of the classes that its parts load: each leaves an archive of them,
 * and starts sooner from then on. The build calls it. A suite without archives works too, so that failing here is told and
 * breaks nothing.
 */
@Command(
        name = "archive-classes",
        hidden = true,
        description = "Starts and stops the suite once, so that later starts take less time.")
final class ArchiveClassesCommand implements Callable<Integer> {
    private static final int LOWEST_PORT = 28_080;
    private static final double NANOS = 1e9;

    @Mixin
    private Place place = new Place();

    private final Narrator narrator = new Narrator(System.out);

    @Override
    public Integer call() throws InterruptedException {
        var since = System.nanoTime();
        var data = place.root().resolve("deploy/class-archives/target/suite");
        var layout = new Layout(place.root(), data, Ports.freeBlock(LOWEST_PORT, Layout.PORTS), false);
        var archives = new Parts(layout, ClassArchive.Use.LEFT).classArchives();
        try {
            if (allHold(archives)) {
                return 0;
            }
            leave(layout);
            var kept = adopt(archives);
            narrator.say(String.format(
                    Locale.ROOT,
                    "Archives of classes for %d of %d parts after %.1f s: later starts are quicker.",
                    kept,
                    archives.size(),
                    (System.nanoTime() - since) / NANOS));
        } catch (IOException | PartFailed | Refused failure) {
            narrator.say("No archives of classes, so that starts take longer: " + failure.getMessage());
        }
        return 0;
    }

    private static boolean allHold(List<ClassArchive> archives) throws IOException {
        for (var archive : archives) {
            if (!archive.holds()) {
                return false;
            }
        }
        return true;
    }

    private static int adopt(List<ClassArchive> archives) throws IOException {
        var kept = 0;
        for (var archive : archives) {
            kept += archive.adopt() ? 1 : 0;
        }
        return kept;
    }

    private static void leave(Layout layout) throws IOException, InterruptedException {
        try (var folder = DataFolder.open(layout.data())) {
            DataFolder.stopLeftovers(layout.data());
            DataFolder.empty(layout.data());
            DataFolder.claim(layout);
            var suite = new Suite(
                    layout, ClassArchive.Use.LEFT, new Narrator(new PrintStream(OutputStream.nullOutputStream())));
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop"));
            suite.start();
            new DemoCities(layout.gateway(), line -> {}).loadSmallDraft();
            new FirstEdit(layout.gateway()).make();
            suite.stop();
        }
    }
}
