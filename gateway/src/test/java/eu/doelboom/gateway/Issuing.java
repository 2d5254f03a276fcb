package eu.doelboom.gateway;

import eu.doelboom.local.testing.IssuerRemote;
import eu.doelboom.local.testing.StandInIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Issuers of cities that publish their keys, beside the demo issuer whose key is known. */
public class Issuing implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "doelboom.identity.issuers.";
    private final StandInIssuer server = StandInIssuer.start();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("doelboom.identity.remember-tokens-for", "1s");
        believe(settings, "leiestede", "leiestede");
        believe(settings, "zandwijk", "zandwijk,brugge");
        believe(settings, "turning", "leiestede");
        believe(settings, "late", "leiestede");
        settings.put(PREFIX + "leiestede.clients", "doelboom-console");
        settings.put(PREFIX + "zandwijk.clients", "doelboom-console");
        return settings;
    }

    private void believe(Map<String, String> settings, String name, String cities) {
        settings.put(PREFIX + name + ".url", server.url(name));
        settings.put(PREFIX + name + ".cities", cities);
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
