package eu.doelboom.finance.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How equilibria are announced. */
@ConfigMapping(prefix = "doelboom.publication")
interface PublicationSettings {

    /** How long changes gather after an announcement before the next one; the first one never waits. */
    @WithDefault("50ms")
    Duration linger();

    /** After how long without any change plans are looked for whose announcement was lost. */
    @WithDefault("30s")
    Duration safetyInterval();
}
