package eu.doelboom.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorSettingsTest {

    private static DoorSettings settings(String... values) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(DoorSettings.class);
        for (var i = 0; i < values.length; i += 2) {
            builder.withDefaultValue(values[i], values[i + 1]);
        }
        return builder.build().getConfigMapping(DoorSettings.class);
    }

    @Test
    void limitsEverythingWithoutBeingTold() {
        var settings = settings();

        assertThat(settings.maxBodySize().asLongValue()).isEqualTo(20 * 1024 * 1024);
        assertThat(settings.ownMaxBodySize().asLongValue()).isEqualTo(4096);
        assertThat(settings.lingerTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.acquireTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.keepAliveTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.maxConnections()).isEqualTo(128);
        assertThat(settings.maxWaitingCalls()).isEqualTo(1024);
        assertThat(settings.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void isToldByItsKeys() {
        var settings = settings(
                "doelboom.door.max-body-size", "5M",
                "doelboom.door.connect-timeout", "250ms",
                "doelboom.door.max-connections", "16");

        assertThat(settings.maxBodySize().asLongValue()).isEqualTo(5 * 1024 * 1024);
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.maxConnections()).isEqualTo(16);
    }
}
