package eu.doelboom.local.suite;

import eu.doelboom.local.part.Ports;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where everything of one suite is: the checkout it runs from, its data folder and its block of ports. */
public record Layout(Path root, Path data, int port, boolean withKeycloak) {
    public static final int DEFAULT_PORT = 8080;
    public static final int PORTS = 8;
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

    public Path programs() {
        return data.resolve("programs");
    }

    public Path brokerJars() {
        return root.resolve("deploy/broker/target/lib");
    }

    public Path keycloakArchives() {
        return root.resolve("deploy/keycloak/target");
    }

    public Path service(String module) {
        return root.resolve(module).resolve("target/quarkus-app");
    }
}
