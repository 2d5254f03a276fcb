package eu.doelboom.local.suite;

import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.Ports;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where everything of one suite is: the checkout it runs from, its data folder and its block of ports. */
public record Layout(Path root, Path data, int port, boolean withKeycloak) {
    public static final int DEFAULT_PORT = 8080;
    public static final int PORTS = 8;
    private static final String BROKER = "kafka";
    private static final int PLAN = 1;
    private static final int FINANCE = 2;
    private static final int MONITORING = 3;
    private static final int KAFKA = 4;
    private static final int KAFKA_CONTROLLER = 5;
    private static final int POSTGRES = 6;
    private static final int GATEWAY_MANAGEMENT = 7;
    private static final int KEYCLOAK = 8;

    /** Without Keycloak, as most suites are. */
    public Layout(Path root, Path data, int port) {
        this(root, data, port, false);
    }

    /** Every port that the suite listens on. */
    public IntStream ports() {
        var block = IntStream.range(port, port + PORTS);
        return withKeycloak ? IntStream.concat(block, IntStream.of(keycloakPort())) : block;
    }

    public int planPort() {
        return port + PLAN;
    }

    public int financePort() {
        return port + FINANCE;
    }

    public int monitoringPort() {
        return port + MONITORING;
    }

    public int kafkaPort() {
        return port + KAFKA;
    }

    public int kafkaControllerPort() {
        return port + KAFKA_CONTROLLER;
    }

    public int postgresPort() {
        return port + POSTGRES;
    }

    public int gatewayManagementPort() {
        return port + GATEWAY_MANAGEMENT;
    }

    public int keycloakPort() {
        return port + KEYCLOAK;
    }

    public String gateway() {
        return "http://" + Ports.HOST + ":" + port;
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path keys() {
        return data.resolve("keys");
    }

    /** What is unpacked for this suite alone. */
    public Path programs() {
        return data.resolve("programs");
    }

    /** What is unpacked once for all suites of the checkout. */
    public Path sharedPrograms() {
        return root.resolve("deploy/local/target/programs");
    }

    /** The classes of the broker, which runs from a folder of jars. */
    public ClassArchive brokerClasses(ClassArchive.Use use) {
        return new ClassArchive(root.resolve("deploy/broker/target/lib"), "*", archive(BROKER), use);
    }

    public Path keycloakArchives() {
        return root.resolve("deploy/keycloak/target");
    }

    /** The classes of one of our own services, which runs from the jar that its build leaves. */
    public ClassArchive serviceClasses(String module, ClassArchive.Use use) {
        return new ClassArchive(root.resolve(module).resolve("target"), "service-runner.jar", archive(module), use);
    }

    /** One for each Java: a suite of another one beside this leaves its own. */
    private Path archive(String part) {
        return root.resolve("deploy/class-archives/target/%s-%s.jsa".formatted(part, Runtime.version()));
    }
}
