package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The frontend developer's hour: the TypeScript client is checked by the compiler and carries a whole session. */
@Tag("frontend")
class FrontendHourTest {

    private final Path root = Path.of(System.getProperty("doelboom.root", "../.."));
    private final Path workshop = root.resolve("deploy/e2e/target/frontend").toAbsolutePath();

    @Test
    void buildsAPlanAndFollowsAChangeWithTheGeneratedClientOnly() throws IOException, InterruptedException {
        assumeTrue(has("node") && has("npm"), "Node 20 or newer is not installed: the TypeScript client is not tried");
        prepare();
        run(Map.of(), "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent");
        run(Map.of(), "npm", "run", "--silent", "build");
        var suite = RunningSuite.started();
        var environment = Map.of(
                "DOELBOOM_GATEWAY", suite.gateway(), "DOELBOOM_TOKEN", suite.token(suite.newCity(), "coordinator"));

        var printed = run(environment, "node", "dist/hour.js");

        var result =
                JsonPath.from(printed.lines().reduce((first, second) -> second).orElseThrow());
        assertThat(result.getLong("told")).isGreaterThanOrEqualTo(result.getLong("revision"));
        assertThat(result.getString("budgetaryResult2028")).isEqualTo("-1250000.00");
        assertThat(result.getString("verdict")).isEqualTo("NOT_IN_EQUILIBRIUM");
    }

    private void prepare() throws IOException {
        copy(root.resolve("deploy/clients/frontend"), workshop);
        copy(root.resolve("deploy/clients/target/typescript-client"), workshop.resolve("client"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(workshop.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", List.of(command), printed).isZero();
        return printed;
    }

    private static boolean has(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
