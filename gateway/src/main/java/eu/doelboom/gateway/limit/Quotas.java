package eu.doelboom.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** What is left of the quotas of callers, cities and addresses. Whoever was silent for long has all of his again. */
@Singleton
class Quotas {

    private final LimitSettings settings;
    private final Policy client;
    private final Policy tenant;
    private final Map<String, Policy> ofTenants;
    private final Policy anonymous;
    private final Policy failed;
    private final Cache<String, Bucket> buckets;

    Quotas(LimitSettings settings) {
        this.settings = settings;
        client = policy("client", "caller", settings.clientRequests());
        tenant = policy("tenant", "city", settings.tenantRequests());
        ofTenants = settings.tenants().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> policy("tenant", "city", entry.getValue().requests())));
        anonymous = policy("anonymous", "address", settings.anonymousRequests());
        failed = policy("failed", "address", settings.failedRequests());
        buckets = Caffeine.newBuilder()
                .maximumSize(settings.maxCounted())
                .expireAfterAccess(settings.window().multipliedBy(2))
                .build();
    }

    private Policy policy(String name, String whose, long quota) {
        return new Policy(name, whose, quota, settings.window());
    }

    Reckoning ofClient(String key) {
        return take(client, key);
    }

    /** Gives back what a request took that was refused for another reason. */
    void giveBack(String key) {
        bucket(client, key).addTokens(1);
    }

    Reckoning ofTenant(String key) {
        return take(ofTenants.getOrDefault(key, tenant), key);
    }

    Reckoning anonymous(String address) {
        return take(anonymous, address);
    }

    Reckoning failed(String address) {
        return take(failed, address);
    }

    private Reckoning take(Policy policy, String key) {
        return new Reckoning(policy, bucket(policy, key).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Policy policy, String key) {
        return buckets.get(policy.name() + " " + key, unknown -> policy.bucket());
    }
}
