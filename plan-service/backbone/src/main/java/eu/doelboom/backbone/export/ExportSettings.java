package eu.doelboom.backbone.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Limits of exports. */
@ConfigMapping(prefix = "doelboom.export")
interface ExportSettings {

    /** Where the files lie, a folder per city below it. */
    @WithDefault("${java.io.tmpdir}/doelboom-exports/${quarkus.application.name}")
    Path folder();

    /** How long a file is kept for downloading. */
    @WithDefault("7d")
    Duration retention();

    /** How many finished exports of a city are kept; a newer one takes the place of the oldest. */
    @WithDefault("5")
    int mostKept();
}
