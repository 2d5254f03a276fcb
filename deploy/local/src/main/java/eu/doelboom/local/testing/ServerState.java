package eu.doelboom.local.testing;

import eu.doelboom.local.part.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Where the shared servers of one Maven run listen and where the demo keys lie, as one test JVM tells the next. */
record ServerState(long pid, int postgresPort, int kafkaPort, Path privateKey, Path publicKey) {
    private static final String FILE = "state.properties";

    static Optional<ServerState> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return Optional.of(new ServerState(
                Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("postgres.port")),
                Integer.parseInt(properties.getProperty("kafka.port")),
                Path.of(properties.getProperty("private.key")),
                Path.of(properties.getProperty("public.key"))));
    }

    void write(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("postgres.port", Integer.toString(postgresPort));
        properties.setProperty("kafka.port", Integer.toString(kafkaPort));
        properties.setProperty("private.key", privateKey.toString());
        properties.setProperty("public.key", publicKey.toString());
        var draft = folder.resolve(FILE + ".new");
        try (var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    String kafka() {
        return Ports.HOST + ":" + kafkaPort;
    }
}
