package eu.doelboom.local.command;

import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.suite.SuiteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suite a command is about: the one whose data folder is given, or the one of this checkout. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the suite (default: .local in the checkout).")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    Path root() {
        var given = System.getProperty("doelboom.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new PartFailed("this is not a checkout: run it through deploy/up, or set -Ddoelboom.root");
    }

    Path data() {
        return data == null ? root().resolve(".local") : data.toAbsolutePath().normalize();
    }

    /** How the same folder is named on the command line of another command; empty for the default. */
    String argument() {
        return data == null ? "" : " --data " + data();
    }

    SuiteState state() throws IOException {
        return SuiteState.in(data())
                .orElseThrow(() ->
                        new PartFailed("no suite has run with the data folder " + data() + ". Start one: deploy/up"));
    }
}
