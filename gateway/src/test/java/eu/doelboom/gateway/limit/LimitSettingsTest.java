package eu.doelboom.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

    private static LimitSettings settings(String... values) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LimitSettings.class);
        for (var i = 0; i < values.length; i += 2) {
            builder.withDefaultValue(values[i], values[i + 1]);
        }
        return builder.build().getConfigMapping(LimitSettings.class);
    }

    @Test
    void limitsEverythingWithoutBeingTold() {
        var settings = settings();

        assertThat(settings.window()).hasSeconds(10);
        assertThat(settings.clientRequests()).isEqualTo(10_000);
        assertThat(settings.tenantRequests()).isEqualTo(20_000);
        assertThat(settings.anonymousRequests()).isEqualTo(2_000);
        assertThat(settings.failedRequests()).isEqualTo(1_000);
        assertThat(settings.maxCounted()).isEqualTo(50_000);
        assertThat(settings.tenants()).isEmpty();
    }

    @Test
    void givesACityAQuotaOfItsOwn() {
        var settings = settings("doelboom.limit.tenants.leiestede.requests", "50");

        assertThat(Objects.requireNonNull(settings.tenants().get("leiestede")).requests())
                .isEqualTo(50);
    }
}
