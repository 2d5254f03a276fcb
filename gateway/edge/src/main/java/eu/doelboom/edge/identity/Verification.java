package eu.doelboom.edge.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What Quarkus OIDC checks in every token of an issuer. Keys come from the issuer's published set, only asymmetric
 * algorithms are admitted, and no token is ever sent anywhere to be judged.
 */
record Verification(String iss, IdentitySettings.IssuerSettings own, IdentitySettings settings) {

    /** An access token is meant for this platform and names somebody. */
    OidcTenantConfig ofAccess(String id) {
        return of(id, List.of(settings.audience()), true);
    }

    /** A logout token is meant for one of our clients and may name a session only. */
    OidcTenantConfig ofLogout(String id, Set<String> clients) {
        return of(id, List.copyOf(clients), false);
    }

    private OidcTenantConfig of(String id, List<String> audience, boolean subjectRequired) {
        var builder = OidcTenantConfig.builder()
                .tenantId(id)
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(settings.issuerTimeout())
                .roles()
                .roleClaimPath(own.rolesClaim())
                .end()
                .token()
                .issuer(iss)
                .audience(audience)
                .subjectRequired(subjectRequired)
                .issuedAtRequired(true)
                .lifespanGrace((int) settings.clockSkew().toSeconds())
                .forcedJwkRefreshInterval(settings.keyRefreshInterval())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        own.url().ifPresent(builder::authServerUrl);
        own.publicKeyLocation().map(Verification::read).ifPresent(builder::publicKey);
        return builder.build();
    }

    private static String read(String location) {
        var file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the public key of an issuer cannot be read", unreadable);
        }
    }
}
