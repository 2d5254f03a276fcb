package eu.doelboom.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How many requests are admitted in a window, and how many of those who send them are counted. */
@ConfigMapping(prefix = "doelboom.limit")
interface LimitSettings {

    /** The time in which a quota is used up or comes back. */
    @WithDefault("10s")
    Duration window();

    /** Requests of one caller (a person or machine through one application) with an accepted token. */
    @WithDefault("10000")
    long clientRequests();

    /** Requests of all callers of one city, unless the city has a quota of its own. */
    @WithDefault("20000")
    long tenantRequests();

    /** Quotas of single cities, by identifier: doelboom.limit.tenants.leiestede.requests. */
    Map<String, TenantQuota> tenants();

    /** Requests without a token from one address: pages, the contract, health. */
    @WithDefault("2000")
    long anonymousRequests();

    /** Requests from one address that are refused because their token is missing or not accepted. */
    @WithDefault("1000")
    long failedRequests();

    /** Callers, cities and addresses that are counted at the same time; those heard of last are kept. */
    @WithDefault("50000")
    int maxCounted();

    /** The quota of one city. */
    interface TenantQuota {

        long requests();
    }
}
