package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.file.Files;
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

    private ClassArchive(String java, Path jars) {
        this.java = java;
        this.jars = jars;
        file = jars.resolveSibling("classes-%s.jsa".formatted(Runtime.version()));
        left = jars.resolveSibling(file.getFileName() + ".left");
    }

    /** The archive of what is in this folder, for this Java; it stands beside the folder. */
    static ClassArchive of(String java, Path jars) {
        return new ClassArchive(java, jars);
    }

    /** Takes into use what an earlier run left, and out of use what does not hold any more. */
    void prepare() throws IOException {
        if (Files.exists(left) && isUsable(left)) {
            Files.move(left, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(left);
        if (Files.exists(file) && !isNewerThanJars()) {
            Files.delete(file);
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
