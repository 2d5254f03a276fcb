package eu.doelboom.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTokenTest {

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String header, String claims) {
        return part(header) + "." + part(claims) + ".c2ln";
    }

    @Test
    void tellsItsIssuerAndItsKey() {
        assertThat(UnverifiedToken.of(token("{\"kid\":\"k\"}", "{\"iss\":\"i\"}")))
                .contains(new UnverifiedToken("i", "k"));
        assertThat(UnverifiedToken.of(token("{}", "{\"iss\":\"i\"}"))).contains(new UnverifiedToken("i", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "..", "a.b", "a.b.c.d", "e30.e30.", "YQ.YQ.YQ", "!.!.!", "W10.W10.x"})
    void tellsNothingWhenItIsNone(String text) {
        assertThat(UnverifiedToken.of(text)).isEmpty();
    }

    @Test
    void tellsNothingWhenItsKeyHasAnEndlessName() {
        assertThat(UnverifiedToken.of(token("{\"kid\":\"" + "k".repeat(300) + "\"}", "{\"iss\":\"i\"}")))
                .isEmpty();
    }
}
