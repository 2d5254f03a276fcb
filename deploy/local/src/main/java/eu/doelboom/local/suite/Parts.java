package eu.doelboom.local.suite;

import eu.doelboom.local.part.Broker;
import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.Ports;
import eu.doelboom.local.part.Postgres;
import eu.doelboom.local.part.QuarkusService;
import eu.doelboom.local.part.ServiceDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The six parts of a suite in the order in which they start. */
public final class Parts {
    private static final int LARGE_HEAP = 192;
    private static final int SMALL_HEAP = 128;

    private final Layout layout;

    public Parts(Layout layout) {
        this.layout = layout;
    }

    public List<Part> all() {
        return Stream.concat(servers().stream(), services().stream()).toList();
    }

    /** What the services need before they can do anything. */
    List<Part> servers() {
        return List.of(
                new Postgres(layout.data().resolve("postgresql"), layout.programs(), layout.postgresPort(), true),
                new Broker(
                        layout.data().resolve("kafka"),
                        layout.brokerJars(),
                        layout.kafkaPort(),
                        layout.kafkaControllerPort()));
    }

    List<Part> services() {
        return List.of(
                service("plan-service", layout.planPort(), LARGE_HEAP, database(ServiceDatabase.PLAN)),
                service("finance-service", layout.financePort(), LARGE_HEAP, database(ServiceDatabase.FINANCE)),
                service(
                        "monitoring-service",
                        layout.monitoringPort(),
                        SMALL_HEAP,
                        database(ServiceDatabase.MONITORING)),
                service("gateway", layout.port(), SMALL_HEAP, upstreams()));
    }

    private QuarkusService service(String module, int port, int heap, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("QUARKUS_PROFILE", "demo");
        environment.put("QUARKUS_BANNER_ENABLED", "false");
        environment.put(
                "DOELBOOM_EXPORT_FOLDER",
                layout.data().resolve("exports").resolve(module).toString());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Ports.HOST + ":" + layout.kafkaPort());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                layout.keys().resolve(DemoKeys.PUBLIC_FILE).toUri().toString());
        environment.put("MP_JWT_VERIFY_ISSUER", DemoKeys.ISSUER);
        return new QuarkusService(module, port, layout.service(module), heap, Map.copyOf(environment));
    }

    private Map<String, String> database(ServiceDatabase database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(layout.postgresPort()),
                "QUARKUS_DATASOURCE_USERNAME", database.login(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private Map<String, String> upstreams() {
        return Map.of(
                "DOELBOOM_UPSTREAM_PLAN_URL", local(layout.planPort()),
                "DOELBOOM_UPSTREAM_FINANCE_URL", local(layout.financePort()),
                "DOELBOOM_UPSTREAM_MONITORING_URL", local(layout.monitoringPort()),
                "DOELBOOM_DEMO_SIGNING_KEY_LOCATION",
                        layout.keys().resolve(DemoKeys.PRIVATE_FILE).toString());
    }

    private static String local(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }
}
