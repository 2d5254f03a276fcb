package eu.doelboom.plan.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of an import. */
@ConfigMapping(prefix = "doelboom.import")
interface ImportSettings {

    /** Rows of one file. */
    @WithDefault("100000")
    int maxRows();

    /** Wrong cells that are named; a file with more says so. */
    @WithDefault("500")
    int maxIssues();
}
