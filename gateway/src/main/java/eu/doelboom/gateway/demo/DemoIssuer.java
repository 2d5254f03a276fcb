package eu.doelboom.gateway.demo;

import eu.doelboom.gateway.door.NothingHere;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens for whoever asks. Outside the profile demo it does as if it did not exist; inside it says so loudly at
 * each start, because every door of such an installation is open.
 */
@Singleton
class DemoIssuer {

    private static final Logger LOG = Logger.getLogger(DemoIssuer.class);
    private static final String PROFILE = "demo";

    private final DemoSettings settings;
    private final Clock clock;
    private @Nullable PrivateKey key;

    DemoIssuer(DemoSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void warn(@Observes StartupEvent started) {
        if (isOpen()) {
            LOG.warn("**********************************************************************");
            LOG.warn("* DEMO PROFILE: anybody gets a token for any city at /demo/tokens.   *");
            LOG.warn("* Never run this profile with figures or people that are real.       *");
            LOG.warn("**********************************************************************");
        }
    }

    static boolean isOpen() {
        return ConfigUtils.isProfileActive(PROFILE);
    }

    /** Everything else of the demonstration asks here first. */
    void demandOpen(String path) {
        if (!isOpen()) {
            throw new NothingHere(path);
        }
    }

    /** A token for this role in this city; a role that is of no city needs none. */
    TokenView issue(DemoRole role, @Nullable String city) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(settings.tokenLifetime());
        var tenant = role.isOfCity() ? city : null;
        var claims = Jwt.claims()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(UUID.nameUUIDFromBytes((tenant + "/" + role.role()).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .upn(accountOf(role, tenant))
                .claim("name", role.person())
                .groups(Set.of(role.role()))
                .issuedAt(now)
                .expiresAt(expiresAt);
        if (tenant != null) {
            claims.claim("tenant", tenant);
        }
        return new TokenView(claims.sign(key()), expiresAt, tenant, role.role());
    }

    private static String accountOf(DemoRole role, @Nullable String tenant) {
        var name = role.person().toLowerCase(Locale.ROOT).replace(' ', '.');
        return name + "@" + (tenant == null ? "platform" : tenant) + ".example";
    }

    private synchronized PrivateKey key() {
        var known = key;
        if (known == null) {
            var location = settings.signingKeyLocation()
                    .orElseThrow(() -> new IllegalStateException("doelboom.demo.signing-key.location is not set"));
            known = SigningKey.readFrom(location);
            key = known;
        }
        return known;
    }
}
