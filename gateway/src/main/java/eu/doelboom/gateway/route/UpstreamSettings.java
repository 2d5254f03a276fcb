package eu.doelboom.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;

/** Where the services listen. */
@ConfigMapping(prefix = "doelboom.upstream")
interface UpstreamSettings {

    @WithName("plan.url")
    @WithDefault("http://127.0.0.1:8081")
    URI plan();

    @WithName("finance.url")
    @WithDefault("http://127.0.0.1:8082")
    URI finance();

    @WithName("monitoring.url")
    @WithDefault("http://127.0.0.1:8083")
    URI monitoring();

    default URI urlOf(Upstream upstream) {
        return switch (upstream) {
            case PLAN -> plan();
            case FINANCE -> finance();
            case MONITORING -> monitoring();
        };
    }
}
