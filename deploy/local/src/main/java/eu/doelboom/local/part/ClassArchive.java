package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of a program in the form in which the virtual machine wants them. A program that finds no such archive
 * leaves one behind at its first orderly end; from then on it starts with a third less work. An archive holds for one
 * Java and for the jars that were there when it was made, and is tried before it is used: a damaged one would end the
 * program.
 */
final class ClassArchive {
    private static final long TRIAL_SECONDS = 20;

    private final String java;
    private final Path jars;
    private final Path file;
    private final Path left;

    /** The archive of what is in this folder, for this Java; it stands beside the folder. */
    ClassArchive(String java, Path jars) {
        this.java = java;
        this.jars = jars;
        file = jars.resolveSibling("classes-%s.jsa".formatted(Runtime.version()));
        left = jars.resolveSibling(file.getFileName() + ".left");
    }

    /**
     * Takes into use what an earlier run left, and out of use what does not hold any more. Another suite of the same
     * checkout may do so at the same moment.
     */
    void prepare() throws IOException {
        if (Files.exists(left) && isUsable(left)) {
            adopt();
        }
        Files.deleteIfExists(left);
        if (Files.exists(file) && !isNewerThanJars()) {
            Files.deleteIfExists(file);
        }
    }

    private void adopt() throws IOException {
        try {
            Files.move(left, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException takenByAnother) {
            // it is in use already
        }
    }

    /** What the virtual machine is told: to use the archive, or to make it. It says no word when it cannot. */
    List<String> options() {
        var archive = Files.exists(file) ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + left;
        return List.of(archive, "-Xshare:auto", "-Xlog:cds*=off");
    }

    private boolean isUsable(Path archive) throws IOException {
        var trial = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xshare:on",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        jars + "/*",
                        "-version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            trial.destroyForcibly();
        }
    }

    private boolean isNewerThanJars() throws IOException {
        try (var entries = Files.list(jars)) {
            var newest = Stream.concat(Stream.of(jars), entries)
                    .map(ClassArchive::changedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return changedAt(file).compareTo(newest) > 0;
        }
    }

    private static FileTime changedAt(Path path) {
        return FileTime.fromMillis(path.toFile().lastModified());
    }
}
