package eu.doelboom.e2e;

import static io.restassured.RestAssured.given;

import eu.doelboom.local.part.Ports;
import eu.doelboom.local.suite.PartState;
import eu.doelboom.local.suite.SuiteState;
import eu.doelboom.testing.contract.Contract;
import eu.doelboom.testing.contract.ContractFilter;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole suite, started once for all journeys with the command that the README names, and stopped afterwards. */
public final class RunningSuite {

    /** What a profile of the build wants the suite to start with besides. */
    private static final String MORE = System.getProperty("doelboom.suite.options", "");

    private static final RunningSuite ONE = new RunningSuite();
    private static final int PORTS = 9;

    private final Path root =
            Path.of(System.getProperty("doelboom.root", "../..")).toAbsolutePath();
    private final Path data = root.resolve("deploy/e2e/target/suite");
    private final int port = Ports.freeBlock(19_100, PORTS);

    private RunningSuite() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> command("down", "--data", data.toString())));
        var options = new ArrayList<>(List.of(
                "--detach", "--fresh", "--no-demo", "--data", data.toString(), "--port", Integer.toString(port)));
        options.addAll(List.of(MORE.isBlank() ? new String[0] : MORE.split(" ")));
        command("up", options.toArray(String[]::new));
        RestAssured.baseURI = gateway();
        RestAssured.config = RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", 5_000)
                        .setParam("http.socket.timeout", 60_000));
        RestAssured.filters(new ContractFilter(this::contract, path -> false));
    }

    public static RunningSuite started() {
        return ONE;
    }

    public String gateway() {
        return "http://127.0.0.1:" + port;
    }

    /** The merged contract that the gateway serves, complete. */
    private Contract contract() {
        var answer = given().noFilters()
                .get("/doc/openapi.json")
                .then()
                .statusCode(200)
                .extract();
        if (answer.path("x-missing") != null) {
            throw new IllegalStateException("the contract is incomplete: " + answer.path("x-missing"));
        }
        return Contract.of(answer.asString());
    }

    /** Process and port of every part, as of now. */
    SuiteState state() {
        try {
            return SuiteState.in(data).orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    PartState part(String name) {
        return state().parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
    }

    /** Without any warning; whoever started it starts it again. */
    void kill(String name) {
        part(name).process().find().orElseThrow().destroyForcibly();
    }

    Path data() {
        return data;
    }

    Path root() {
        return root;
    }

    String token(String city, String role) {
        var wish = new HashMap<>(Map.of("role", role));
        if (city != null) {
            wish.put("city", city);
        }
        return given().contentType(ContentType.JSON)
                .body(wish)
                .post("/demo/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    RequestSpecification as(String city, String role) {
        return given().auth().oauth2(token(city, role)).contentType(ContentType.JSON);
    }

    /** Registers a city of its own for a journey. */
    String newCity() {
        var id = "j" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        as(null, "platform-operator")
                .body(Map.of("id", id, "name", "Stad " + id))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(201);
        return id;
    }

    private void command(String name, String... options) {
        var line = new ArrayList<>(List.of(root.resolve("deploy/" + name).toString()));
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("DOELBOOM_BUILD", "never");
        builder.environment().put("DOELBOOM_LEAVING_GRACE", "2s");
        builder.environment().put("DOELBOOM_LEAVING_CHECK", "500ms");
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("deploy/%s ended with %d".formatted(name, exit));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
