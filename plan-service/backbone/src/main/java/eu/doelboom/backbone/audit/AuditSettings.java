package eu.doelboom.backbone.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the audit trail. */
@ConfigMapping(prefix = "doelboom.audit")
interface AuditSettings {

    /** How long entries gather before they are sealed together. */
    @WithDefault("1s")
    Duration gathering();

    /** Entries sealed in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** How often all cities are looked at, for entries of an instance that died before it sealed them. */
    @WithDefault("1m")
    Duration safetyInterval();

    /** An entry that is older and not sealed is a finding of the verifier. */
    @WithDefault("2m")
    Duration latestSeal();

    /** Refused attempts that may wait to be written; more are dropped and counted. */
    @WithDefault("10000")
    int waitingRefusals();
}
