package eu.doelboom.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** The Keycloak server of this build: unpacked once, and built once for the kind of database that it is to use. */
record KeycloakHome(Path folder) {
    static final String VERSION = "26.7.3";
    private static final String REALM = "doelboom-realm.json";
    private static final long SECONDS_TO_BUILD = 240;
    private static final int TAIL_LINES = 12;

    /** Unpacked from the archive that the build fetched, and ready to start. */
    static KeycloakHome in(Path programs, Path archives) throws IOException {
        var home = new KeycloakHome(programs.resolve("keycloak-" + VERSION));
        if (!Files.isDirectory(home.folder)) {
            var archive = archives.resolve("keycloak-" + VERSION + ".zip");
            if (!Files.exists(archive)) {
                throw new PartFailed(
                        "Keycloak is not in " + archive
                                + ". Fetch it: mvn -B -f deploy/keycloak/pom.xml process-resources, or let deploy/up --keycloak do it");
            }
            home.install(archive, programs);
        }
        home.layOutRealm();
        return home;
    }

    private void install(Path archive, Path programs) throws IOException {
        Files.createDirectories(programs);
        var fresh = Files.createTempDirectory(programs, "unpacking-");
        unpack(archive, fresh);
        var unpacked = new KeycloakHome(fresh.resolve("keycloak-" + VERSION));
        unpacked.build();
        Files.move(unpacked.folder, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(fresh);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive of Keycloak names a file outside its folder: " + entry);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
    }

    /** Half a minute once, which every later start is spared. */
    private void build() throws IOException {
        var log = folder.resolve("build.log");
        var command = java(List.of());
        command.addAll(List.of("build", "--db=postgres"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try {
            if (process.waitFor(SECONDS_TO_BUILD, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new PartFailed("Keycloak could not be built. Last lines:\n" + LogTail.of(log, TAIL_LINES));
    }

    private void layOutRealm() throws IOException {
        var imports = folder.resolve("data/import");
        Files.createDirectories(imports);
        try (var realm = KeycloakHome.class.getResourceAsStream("/keycloak/" + REALM)) {
            if (realm == null) {
                throw new IOException("the realm of the platform is missing from the launcher");
            }
            Files.copy(realm, imports.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The beginning of a command line that runs the server itself, as its own script would. */
    List<String> java(List<String> options) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
