package eu.doelboom.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders of Maven runs that ended without tidying up; each is named after the process it belonged to. */
final class AbandonedFolders {
    private AbandonedFolders() {}

    static void deleteBeside(Path own) throws IOException {
        for (var folder : siblings(own)) {
            if (isAbandoned(folder)) {
                delete(folder);
            }
        }
    }

    private static List<Path> siblings(Path own) throws IOException {
        try (var all = Files.list(own.toAbsolutePath().getParent())) {
            return all.filter(folder -> !folder.equals(own)).toList();
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        var name = folder.getFileName().toString();
        return name.matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty()
                && ServerState.read(folder).filter(ServerState::isAlive).isEmpty();
    }

    /** Somebody else may be deleting the same at this moment; what is gone is gone. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AbandonedFolders::remove);
        } catch (IOException | UncheckedIOException busy) {
            System.err.println("left behind: " + folder + " (" + busy + ")");
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
