package eu.doelboom.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our own services as a process: its packaged form, its settings as environment, its memory limit.
 *
 * @param askPort where it tells whether it is ready
 */
public record QuarkusService(
        String name, int port, int askPort, Path folder, int heapMegabytes, Map<String, String> environment)
        implements Part {
    public static final String JAR = "quarkus-run.jar";
    private static final String CLASS_DATA = "app-cds.jsa";
    private static final int TIMEOUT_MILLIS = 1_500;

    /** The same service, which tells at another port whether it is ready. */
    public QuarkusService askedAt(int otherPort) {
        return new QuarkusService(name, port, otherPort, folder, heapMegabytes, environment);
    }

    @Override
    public void prepare() {
        if (!Files.exists(folder.resolve(JAR))) {
            throw new PartFailed("%s is not built: %s is missing. Build it: mvn -B -DskipTests -pl %s -am package"
                    .formatted(name, folder.resolve(JAR), name));
        }
    }

    /** No limit on the compilers: a service starts a little later for it and stays fast. */
    @Override
    public ProcessBuilder command() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "-Xshare:auto"));
        command.addAll(VirtualMachine.AMONG_OTHERS);
        if (Files.exists(folder.resolve(CLASS_DATA))) {
            command.add("-XX:SharedArchiveFile=" + CLASS_DATA);
        }
        command.addAll(List.of("-jar", JAR));
        var process = new ProcessBuilder(OwnSession.of(command)).directory(folder.toFile());
        process.environment().putAll(environment);
        return process;
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
