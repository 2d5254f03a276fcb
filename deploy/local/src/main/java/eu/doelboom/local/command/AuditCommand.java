package eu.doelboom.local.command;

import eu.doelboom.local.audit.ExportedTrail;
import eu.doelboom.local.part.PartFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies audit trails outside the services that wrote them. */
@Command(name = "audit", description = "Works on audit trails.", subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** Reckons a trail anew; ends with 1 when an entry does not hold, and names the first one. */
    @Command(
            name = "verify",
            description = "Reckons an exported trail anew and names the first entry that does not hold.")
    static final class Verify implements Callable<Integer> {
        private static final int OK = 200;

        @Mixin
        private Place place = new Place();

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "FILE",
                description = "The export, a line for each entry; - for standard input.")
        private @Nullable String file;

        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                description = "Download from the running suite as this auditor.")
        private @Nullable String token;

        @Option(names = "--service", paramLabel = "NAME", description = "plan, finance or monitoring (default: plan).")
        private String service = "plan";

        @Override
        public Integer call() throws IOException {
            try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
                var found = ExportedTrail.verify(lines);
                System.out.println(
                        found.isIntact()
                                ? "intact: %d entries, head %s".formatted(found.entries(), found.head())
                                : "BROKEN after %d entries: %s".formatted(found.entries(), found.broken()));
                return found.isIntact() ? 0 : 1;
            }
        }

        private InputStream open() throws IOException {
            if (token != null) {
                return download(token);
            }
            if (file == null) {
                throw new PartFailed("say which export: deploy/audit verify FILE, or --token for a running suite");
            }
            return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        }

        private InputStream download(String auditor) throws IOException {
            var request = HttpRequest.newBuilder(URI.create(
                            "%s/%s/v1/audit/export".formatted(place.state().gateway(), service)))
                    .header("Authorization", "Bearer " + auditor)
                    .build();
            try {
                var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() != OK) {
                    throw new PartFailed("the suite answered " + answer.statusCode() + "; is this an auditor's token?");
                }
                return answer.body();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }
}
