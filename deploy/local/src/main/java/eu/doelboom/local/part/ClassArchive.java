package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a program in the form in which the virtual machine wants them: found, read and checked already. A start
 * with them takes a third less work. They are what a program has loaded until its orderly end, when it is started to leave
 * them. An archive holds for one Java and for the jars of that day; the virtual machine passes over one that does not hold.
 *
 * @param folder where the program is started
 * @param classPath the class path that it is started with
 */
public record ClassArchive(Path folder, String classPath, Path file, Use use) {
    private static final long TRIAL_SECONDS = 20;
    private static final Duration TIME_TO_LEAVE = Duration.ofMinutes(2);

    /** Whether a start uses the archive or leaves it behind; leaving one costs time at the start and at the end. */
    public enum Use {
        TAKEN,
        LEFT
    }

    /** Makes room for what is to be left. */
    void prepare() throws IOException {
        if (use == Use.LEFT) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(left());
        }
    }

    /** What the virtual machine is told. It says no word when it cannot use the archive, and starts without. */
    List<String> options() {
        if (use == Use.LEFT) {
            return List.of("-XX:ArchiveClassesAtExit=" + left(), "-Xlog:cds*=off", "-XX:TieredStopAtLevel=1");
        }
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds*=off")
                : List.of("-Xshare:auto");
    }

    /** How long a program may take to its end. */
    Duration timeToStop(Duration usual) {
        return use == Use.LEFT ? TIME_TO_LEAVE : usual;
    }

    /** True when it holds for this Java and for the jars as they are now. */
    public boolean holds() throws IOException {
        return Files.exists(file) && isUsable(file);
    }

    /** Takes into use what a run left; false when it left nothing that can be used, since a damaged one ends a program. */
    public boolean adopt() throws IOException {
        if (!Files.exists(left()) || !isUsable(left())) {
            return false;
        }
        Files.move(left(), file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Path left() {
        return file.resolveSibling(file.getFileName() + ".left");
    }

    private boolean isUsable(Path archive) throws IOException {
        var trial = new ProcessBuilder(
                        VirtualMachine.COMMAND,
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xshare:on",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        classPath,
                        "-version")
                .directory(folder.toFile())
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
}
