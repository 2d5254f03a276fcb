package eu.doelboom.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the parts of the contract are read again. */
@ConfigMapping(prefix = "doelboom.contract")
interface ContractSettings {

    /** Version of the contract as a whole; docs/contract.md says when it grows. */
    @WithDefault(SuiteContract.VERSION)
    String version();

    /** How old a complete contract may be. */
    @WithDefault("30s")
    Duration refreshInterval();

    /** How old a contract may be in which a service is missing. */
    @WithDefault("1s")
    Duration retryInterval();

    /** How long a service may take to give its part, which it makes when it is asked for the first time. */
    @WithDefault("10s")
    Duration timeout();
}
