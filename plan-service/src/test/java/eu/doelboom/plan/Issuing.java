package eu.doelboom.plan;

import eu.doelboom.local.testing.IssuerRemote;
import eu.doelboom.local.testing.StandInIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** An issuer of one city that publishes its keys, beside the demo issuer whose key is known. */
public class Issuing implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "doelboom.identity.issuers.leiestede.url";
    private final StandInIssuer server = StandInIssuer.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                URL,
                server.url("leiestede"),
                "doelboom.identity.issuers.leiestede.cities",
                "leiestede",
                "doelboom.identity.remember-tokens-for",
                "1s");
    }

    @Override
    public void stop() {
        server.close();
    }

    public static IssuerRemote issuer() {
        return new IssuerRemote(ConfigProvider.getConfig().getValue(URL, String.class));
    }
}
