package eu.doelboom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class UpstreamSettingsTest {

    @Test
    void findsTheServicesBesideTheGatewayUnlessToldOtherwise() {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(UpstreamSettings.class)
                .withDefaultValue("doelboom.upstream.finance.url", "https://finance.leiestede.example")
                .build()
                .getConfigMapping(UpstreamSettings.class);

        assertThat(settings.urlOf(Upstream.PLAN)).hasToString("http://127.0.0.1:8081");
        assertThat(settings.urlOf(Upstream.FINANCE)).hasToString("https://finance.leiestede.example");
        assertThat(settings.urlOf(Upstream.MONITORING)).hasToString("http://127.0.0.1:8083");
    }
}
