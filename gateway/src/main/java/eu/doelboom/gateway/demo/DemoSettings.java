package eu.doelboom.gateway.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How the demonstration signs its tokens. */
@ConfigMapping(prefix = "doelboom.demo")
interface DemoSettings {

    /** Path or file URL of the private key, PKCS#8 in PEM. */
    @WithName("signing-key.location")
    Optional<String> signingKeyLocation();

    @WithDefault("urn:doelboom:demo")
    String issuer();

    @WithDefault("doelboom")
    String audience();

    @WithDefault("12h")
    Duration tokenLifetime();

    /** How long the list of cities may take. */
    @WithDefault("3s")
    Duration citiesTimeout();
}
