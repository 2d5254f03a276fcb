package eu.doelboom.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our own services as a process: its packaged form, its settings as environment, its memory limit.
 *
 * @param askPort where it tells whether it is ready
 */
public record QuarkusService(
        String name, int port, int askPort, ClassArchive classes, int heapMegabytes, Map<String, String> environment)
        implements Part {
    private static final int TIMEOUT_MILLIS = 1_500;
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

    /** The same service, which tells at another port whether it is ready. */
    public QuarkusService askedAt(int otherPort) {
        return new QuarkusService(name, port, otherPort, classes, heapMegabytes, environment);
    }

    @Override
    public void prepare() throws IOException {
        var jar = classes.folder().resolve(classes.classPath());
        if (!Files.exists(jar)) {
            throw new PartFailed("%s is not built: %s is missing. Build it: mvn -B -DskipTests -pl %s -am package"
                    .formatted(name, jar, name));
        }
        classes.prepare();
    }

    /** No limit on the compilers: a service starts a little later for it and stays fast. */
    @Override
    public ProcessBuilder command() {
        var command = new ArrayList<String>();
        command.add(VirtualMachine.COMMAND);
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k"));
        command.addAll(VirtualMachine.AMONG_OTHERS);
        command.addAll(classes.options());
        command.addAll(List.of("-jar", classes.classPath()));
        var process = new ProcessBuilder(OwnSession.of(command))
                .directory(classes.folder().toFile());
        process.environment().putAll(environment);
        return process;
    }

    @Override
    public Duration timeToStop() {
        return classes.timeToStop(TIME_TO_STOP);
    }

    @Override
    public boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create("http://" + Ports.HOST + ":" + askPort + "/q/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
