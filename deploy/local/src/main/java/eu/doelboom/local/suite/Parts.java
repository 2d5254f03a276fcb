package eu.doelboom.local.suite;

import eu.doelboom.local.part.Broker;
import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.Keycloak;
import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.Ports;
import eu.doelboom.local.part.Postgres;
import eu.doelboom.local.part.QuarkusService;
import eu.doelboom.local.part.ServiceDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of a suite in the order in which they start. */
public final class Parts {
    private static final int LARGE_HEAP = 192;
    private static final int SMALL_HEAP = 128;

    private static final String ISSUER = "DOELBOOM_IDENTITY_ISSUERS_";

    private final Layout layout;
    private final ClassArchive.Use archives;

    public Parts(Layout layout, ClassArchive.Use archives) {
        this.layout = layout;
        this.archives = archives;
    }

    public List<Part> all() {
        return Stream.concat(servers().stream(), services().stream()).toList();
    }

    /** The archives of classes of the parts that are Java programs of this build. */
    public List<ClassArchive> classArchives() {
        return Stream.concat(
                        Stream.of(layout.brokerClasses(archives)),
                        Stream.of("plan-service", "finance-service", "monitoring-service", "gateway")
                                .map(module -> layout.serviceClasses(module, archives)))
                .toList();
    }

    /** What the services need before they can do anything. */
    List<Part> servers() {
        return List.of(
                new Postgres(layout.data().resolve("postgresql"), layout.sharedPrograms(), layout.postgresPort(), true),
                new Broker(
                        layout.data().resolve("kafka"),
                        layout.brokerClasses(archives),
                        layout.kafkaPort(),
                        layout.kafkaControllerPort()));
    }

    List<Part> services() {
        var services = new ArrayList<Part>();
        if (layout.withKeycloak()) {
            services.add(keycloak());
        }
        services.addAll(ownServices());
        return List.copyOf(services);
    }

    private Keycloak keycloak() {
        var place = new Keycloak.Place(
                layout.programs(), layout.keycloakArchives(), layout.keys(), layout.gateway(), layout.postgresPort());
        return new Keycloak(place, layout.keycloakPort());
    }

    private List<Part> ownServices() {
        return List.of(
                service("plan-service", layout.planPort(), LARGE_HEAP, database(ServiceDatabase.PLAN)),
                service("finance-service", layout.financePort(), LARGE_HEAP, database(ServiceDatabase.FINANCE)),
                service(
                        "monitoring-service",
                        layout.monitoringPort(),
                        SMALL_HEAP,
                        database(ServiceDatabase.MONITORING)),
                gateway());
    }

    /** The gateway tells whether it is ready where only this machine can ask. */
    private QuarkusService gateway() {
        return service("gateway", layout.port(), SMALL_HEAP, upstreams()).askedAt(layout.gatewayManagementPort());
    }

    private QuarkusService service(String module, int port, int heap, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("QUARKUS_PROFILE", "demo");
        environment.put("QUARKUS_BANNER_ENABLED", "false");
        environment.put(
                "DOELBOOM_EXPORT_FOLDER",
                layout.data().resolve("exports").resolve(module).toString());
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Ports.HOST + ":" + layout.kafkaPort());
        environment.putAll(issuers());
        return new QuarkusService(
                module, port, port, layout.serviceClasses(module, archives), heap, Map.copyOf(environment));
    }

    /** The demo issuer always; beside it the local Keycloak, bound to the two demo cities. */
    private Map<String, String> issuers() {
        var issuers = new HashMap<String, String>();
        issuers.put(ISSUER + "DEMO_ISSUER", DemoKeys.ISSUER);
        issuers.put(
                ISSUER + "DEMO_PUBLIC_KEY_LOCATION",
                layout.keys().resolve(DemoKeys.PUBLIC_FILE).toString());
        issuers.put(ISSUER + "DEMO_CITIES", "*");
        issuers.put(ISSUER + "DEMO_OPERATORS", "true");
        if (layout.withKeycloak()) {
            issuers.put(ISSUER + "KEYCLOAK_URL", Keycloak.issuer(layout.keycloakPort()));
            issuers.put(ISSUER + "KEYCLOAK_CITIES", "leiestede,zandwijk");
            issuers.put(ISSUER + "KEYCLOAK_TITLE", "Keycloak");
            issuers.put(ISSUER + "KEYCLOAK_OPERATORS", "true");
            issuers.put(ISSUER + "KEYCLOAK_CONSOLE", "doelboom-console");
        }
        return issuers;
    }

    private Map<String, String> database(ServiceDatabase database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(layout.postgresPort()),
                "QUARKUS_DATASOURCE_USERNAME", database.login(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private Map<String, String> upstreams() {
        return Map.of(
                "QUARKUS_MANAGEMENT_HOST",
                Ports.HOST,
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(layout.gatewayManagementPort()),
                "DOELBOOM_UPSTREAM_PLAN_URL",
                local(layout.planPort()),
                "DOELBOOM_UPSTREAM_FINANCE_URL",
                local(layout.financePort()),
                "DOELBOOM_UPSTREAM_MONITORING_URL",
                local(layout.monitoringPort()),
                "DOELBOOM_DEMO_SIGNING_KEY_LOCATION",
                layout.keys().resolve(DemoKeys.PRIVATE_FILE).toString());
    }

    private static String local(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }
}
