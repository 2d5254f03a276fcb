package eu.doelboom.monitoring.light;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LightSettingsTest {

    @Test
    void allowsNoMissForGreenAndATenthForOrangeByDefault() {
        var thresholds = with(Map.of()).thresholds();
        assertThat(thresholds.greenWithin()).isEqualByComparingTo("0");
        assertThat(thresholds.orangeWithin()).isEqualByComparingTo("10");
    }

    @Test
    void takesBothThresholdsFromTheirKeys() {
        var thresholds = with(Map.of("doelboom.light.green-within", "2.5", "doelboom.light.orange-within", "20"))
                .thresholds();
        assertThat(thresholds.greenWithin()).isEqualByComparingTo("2.5");
        assertThat(thresholds.orangeWithin()).isEqualByComparingTo("20");
    }

    private static LightSettings with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(LightSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(LightSettings.class);
    }
}
