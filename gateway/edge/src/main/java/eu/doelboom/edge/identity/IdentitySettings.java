package eu.doelboom.edge.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose tokens are believed and what every one of them must fulfil. See docs/identity.md. */
@ConfigMapping(prefix = "doelboom.identity")
public interface IdentitySettings {

    /** Whom a token must be meant for. */
    @WithDefault("doelboom")
    String audience();

    /** How far the clocks of issuers may be off. */
    @WithDefault("5s")
    Duration clockSkew();

    /** The longest time between the issue of a token and its end; also how long an ended session is remembered. */
    @WithDefault("12h")
    Duration longestLife();

    /** The keys of an issuer are asked for again at most once in this time, however many unknown ones are named. */
    @WithDefault("2s")
    Duration keyRefreshInterval();

    /** How long an issuer may take to hand out its keys. */
    @WithDefault("3s")
    Duration issuerTimeout();

    /** Accepted tokens that are remembered by their digest. */
    @WithDefault("10000")
    int maxRememberedTokens();

    /** How long an accepted token is remembered; a key that is withdrawn may count for that long. */
    @WithDefault("30s")
    Duration rememberTokensFor();

    /** By a short name of our own. */
    Map<String, IssuerSettings> issuers();

    /** One issuer. */
    interface IssuerSettings {

        /** What its tokens carry as {@code iss}; without it, the address. */
        Optional<String> issuer();

        /** Where its discovery document is found, without {@code /.well-known/openid-configuration}. */
        Optional<String> url();

        /** The file of its only public key (PEM), for an issuer that publishes none. */
        @WithName("public-key.location")
        Optional<String> publicKeyLocation();

        /** The cities that it may speak for; {@code *} for every city. */
        Optional<Set<String>> cities();

        /** Whether it may name operators of the platform. */
        @WithDefault("false")
        boolean operators();

        /** The claim that holds the roles. */
        @WithDefault("groups")
        String rolesClaim();

        /** Its client for the pages in a browser; without one nobody signs in there by this issuer. */
        Optional<String> console();

        /** How the pages call it; without a title, by our own short name. */
        Optional<String> title();

        /** Clients whose logouts are heard, which are the audiences of its logout tokens; without any, the console. */
        Optional<Set<String>> clients();
    }
}
