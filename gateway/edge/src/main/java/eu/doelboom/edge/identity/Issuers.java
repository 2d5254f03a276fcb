package eu.doelboom.edge.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The issuers that this installation believes, by what their tokens carry as {@code iss}. */
@Singleton
class Issuers {

    static final String LOGOUT_SUFFIX = "/logout";
    private static final Logger LOG = Logger.getLogger(Issuers.class);

    private final Map<String, Issuer> byIss = new HashMap<>();
    private final Map<String, OidcTenantConfig> verifications = new HashMap<>();
    private final Map<String, OidcTenantConfig> logouts = new HashMap<>();

    Issuers(IdentitySettings settings) {
        settings.issuers().forEach((name, own) -> add(name, own, settings));
    }

    private void add(String name, IdentitySettings.IssuerSettings own, IdentitySettings settings) {
        var iss = own.issuer().or(own::url).orElseThrow(() -> incomplete(name, "has neither issuer nor url"));
        if (own.url().isPresent() == own.publicKeyLocation().isPresent()) {
            throw incomplete(name, "needs either url or public-key.location");
        }
        var cities = own.cities().orElse(Set.of());
        if (cities.isEmpty() && !own.operators()) {
            throw incomplete(name, "speaks for nobody: name its cities, or * for every city");
        }
        if (byIss.put(iss, new Issuer(name, iss, cities, own.operators())) != null) {
            throw incomplete(name, "has the issuer of another one: " + iss);
        }
        var verification = new Verification(iss, own, settings);
        verifications.put(iss, verification.ofAccess(name));
        own.clients()
                .or(() -> own.console().map(Set::of))
                .ifPresent(clients -> logouts.put(iss, verification.ofLogout(name + LOGOUT_SUFFIX, clients)));
    }

    private static ConfigurationException incomplete(String name, String reason) {
        return new ConfigurationException("doelboom.identity.issuers." + name + " " + reason);
    }

    void tell(@Observes StartupEvent started) {
        if (byIss.isEmpty()) {
            throw new ConfigurationException("No issuer of tokens is configured: doelboom.identity.issuers.NAME.url");
        }
        byIss.values()
                .forEach(issuer -> LOG.infof(
                        "believing issuer=%s name=%s cities=%s operators=%s",
                        issuer.iss(), issuer.name(), issuer.cities(), issuer.mayNameOperators()));
    }

    Optional<Issuer> named(String iss) {
        return Optional.ofNullable(byIss.get(iss));
    }

    /** How access tokens of this issuer are verified. */
    Optional<OidcTenantConfig> verificationOf(String iss) {
        return Optional.ofNullable(verifications.get(iss));
    }

    /** How logout tokens of this issuer are verified, when any are heard. */
    Optional<OidcTenantConfig> logoutOf(String iss) {
        return Optional.ofNullable(logouts.get(iss));
    }
}
