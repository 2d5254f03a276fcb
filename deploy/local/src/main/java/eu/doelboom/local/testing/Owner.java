package eu.doelboom.local.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process whose end is the end of the shared servers: the Maven run, or the test run itself without Maven. */
record Owner(ProcessHandle process) {
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    static Owner ofThisTestRun() {
        var self = ProcessHandle.current();
        var candidate = self.parent();
        while (candidate.isPresent()) {
            if (isMaven(candidate.get())) {
                return new Owner(candidate.get());
            }
            candidate = candidate.get().parent();
        }
        return new Owner(self);
    }

    static Optional<Owner> withPid(long pid) {
        return ProcessHandle.of(pid).map(Owner::new);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static boolean isMaven(ProcessHandle process) {
        try {
            var command = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
            return command.contains(MAVEN);
        } catch (IOException unreadable) {
            return process.info().commandLine().orElse("").contains(MAVEN);
        }
    }
}
