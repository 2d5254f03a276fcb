package eu.doelboom.local.testing;

import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first test of a module that boots a service: makes sure that PostgreSQL and Kafka run, and tells the
 * service where. The system property {@code doelboom.database} (plan, finance or monitoring) names the database of the
 * module; a module without it gets Kafka and the demo keys only. Modules without Quarkus tests are left alone.
 */
public final class SharedInfrastructure implements LauncherSessionListener {
    private static final String ROOT = "doelboom.root";
    private static final String DATABASE = "doelboom.database";
    private static final String ISSUER = "doelboom.identity.issuers.demo.";
    private static final String BOOTS_A_SERVICE = "io.quarkus.test.junit.QuarkusTest";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!bootsAService()) {
            return;
        }
        try {
            announce(new SharedServers(root(), Owner.ofThisTestRun()).demand());
        } catch (IOException unavailable) {
            throw new PartFailed("the servers for the tests could not be started", unavailable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while the servers for the tests were starting", interrupted);
        }
    }

    private static void announce(ServerState state) {
        var database = System.getProperty(DATABASE);
        if (database != null) {
            var own = ServiceDatabase.named(database);
            System.setProperty("quarkus.datasource.jdbc.url", own.jdbcUrl(state.postgresPort()));
            System.setProperty("quarkus.datasource.username", own.login());
            System.setProperty("quarkus.datasource.password", own.password());
        }
        System.setProperty("kafka.bootstrap.servers", state.kafka());
        System.setProperty(ISSUER + "issuer", DemoKeys.ISSUER);
        System.setProperty(
                ISSUER + "public-key.location", state.publicKey().toUri().toString());
        System.setProperty(ISSUER + "cities", "*");
        System.setProperty(ISSUER + "operators", "true");
        System.setProperty(
                "smallrye.jwt.sign.key.location", state.privateKey().toUri().toString());
    }

    private static boolean bootsAService() {
        return SharedInfrastructure.class.getClassLoader().getResource(BOOTS_A_SERVICE.replace('.', '/') + ".class")
                != null;
    }

    /** Given by the build; in a development environment the nearest folder above that holds {@code .mvn}. */
    private static Path root() {
        var given = System.getProperty(ROOT);
        if (given != null) {
            return Path.of(given);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (folder.resolve(".mvn").toFile().isDirectory()) {
                return folder;
            }
        }
        throw new PartFailed("no folder with .mvn above " + Path.of("").toAbsolutePath() + ": set -D" + ROOT);
    }
}
