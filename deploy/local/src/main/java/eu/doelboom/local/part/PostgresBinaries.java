package eu.doelboom.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of this build, unpacked once into a folder and used from there. */
final class PostgresBinaries {
    static final String VERSION = "18.6.0";
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacked when it is not there yet. */
    static Path in(Path cache) throws IOException {
        var home = cache.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        unpack(fresh);
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            if (!Files.isDirectory(home)) {
                throw another;
            }
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (var resource = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            permit(file, (entry.getMode() & OWNER_EXECUTES) != 0);
        }
    }

    private static void permit(Path file, boolean executable) throws IOException {
        var permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    private static InputStream archive() throws IOException {
        var machine =
                switch (System.getProperty("os.arch", "")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "unknown";
                };
        var found = System.getProperty("os.name", "").startsWith("Linux")
                ? PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz")
                : null;
        if (found == null) {
            throw new IOException("no PostgreSQL for %s on %s: the local start needs Linux on x86-64 or ARM-64"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return found;
    }
}
