package eu.doelboom.edge.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String COMPLETE =
            "{\"id\":\"7c1d0000-0000-4000-8000-000000000001\",\"sourceId\":\"a\",\"sourceName\":\"b\","
                    + "\"instanceId\":\"c\",\"instanceName\":\"d\"}";

    @Test
    void isTheOneOfTheTraceContextBeforeAllOthers() {
        var headers = Map.of("traceparent", PARENT, "BelGov-Trace-Id", "abc", "Dgp-Correlation", encoded(COMPLETE));

        var correlation = Correlation.in(headers::get);

        assertThat(correlation.id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(correlation.given()).isEqualTo("abc");
    }

    @Test
    void understandsTheDigipolisHeader() {
        assertThat(Correlation.in(Map.of("Dgp-Correlation", encoded(COMPLETE))::get)
                        .id())
                .isEqualTo("7c1d0000000040008000000000000001");
    }

    @Test
    void beginsAnewWhenNothingCanBeRead() {
        for (var nonsense : new String[] {"%%%", encoded("{\"id\":\"x\"}"), encoded("[]"), "A".repeat(5_000)}) {
            var correlation = Correlation.in(
                    Map.of("Dgp-Correlation", nonsense, "BelGov-Trace-Id", "not one!", "traceparent", "x")::get);

            assertThat(correlation.id()).matches("[0-9a-f]{32}");
            assertThat(correlation.given()).isNull();
        }
    }

    @Test
    void passesOnWhatIsCompleteAsItIs() {
        var headers = new HashMap<>(Map.of("traceparent", PARENT, "Dgp-Correlation", encoded(COMPLETE)));

        Correlation.in(headers::get).passOn(headers::get, headers::put, "gateway");

        assertThat(headers).containsEntry("traceparent", PARENT).containsEntry("Dgp-Correlation", encoded(COMPLETE));
    }

    @Test
    void fillsAllMandatoryMembersWhenOneIsMissing() {
        var headers = new HashMap<>(Map.of("Dgp-Correlation", encoded("{\"id\":\"x\",\"sourceId\":\"a\"}")));

        var correlation = Correlation.in(headers::get);
        correlation.passOn(headers::get, headers::put, "gateway");

        assertThat(headers.get("traceparent")).startsWith("00-" + correlation.id());
        assertThat(Correlation.in(Map.of("Dgp-Correlation", headers.get("Dgp-Correlation"))::get)
                        .id())
                .isEqualTo(correlation.id());
    }

    @Test
    void isTheSameBehindTheGatewayWhateverTheCallerWrote() {
        for (var own : new String[] {"related-1", "7C1D0000-0000-4000-8000-000000000001", "abc"}) {
            var headers = new HashMap<>(Map.of("BelGov-Trace-Id", own));
            var atTheDoor = Correlation.in(headers::get);

            atTheDoor.passOn(headers::get, headers::put, "gateway");

            assertThat(Correlation.in(headers::get).id()).as(own).isEqualTo(atTheDoor.id());
        }
    }

    private static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
