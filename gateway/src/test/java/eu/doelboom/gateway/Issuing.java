package eu.doelboom.gateway;

import eu.doelboom.local.testing.IssuerRemote;
import eu.doelboom.local.testing.StandInIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Issuers of cities that publish their keys, beside the demo issuer whose key is known. */
public class Issuing implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "doelboom.identity.issuers.";
    private final StandInIssuer server = StandInIssuer.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                PREFIX + "leiestede.url", server.url("leiestede"),
                PREFIX + "leiestede.cities", "leiestede",
                PREFIX + "leiestede.clients", "doelboom-console",
                PREFIX + "zandwijk.url", server.url("zandwijk"),
                PREFIX + "zandwijk.cities", "zandwijk,brugge",
                PREFIX + "zandwijk.clients", "doelboom-console",
                PREFIX + "turning.url", server.url("turning"),
                PREFIX + "turning.cities", "leiestede",
                PREFIX + "late.url", server.url("late"),
                PREFIX + "late.cities", "leiestede");
    }

    @Override
    public void stop() {
        server.close();
    }

    /** The issuer of this name in the configuration. */
    public static IssuerRemote issuer(String name) {
        return new IssuerRemote(ConfigProvider.getConfig().getValue(PREFIX + name + ".url", String.class));
    }
}
