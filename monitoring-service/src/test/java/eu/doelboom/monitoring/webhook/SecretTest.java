package eu.doelboom.monitoring.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    /** The example of the specification (standard-webhooks, "signature scheme"). */
    @Test
    void signsAsTheSpecificationDoes() {
        var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isAnotherOneEachTimeAndTellsItselfToNobodyByAccident() {
        var secret = Secret.random();

        assertThat(secret).isNotEqualTo(Secret.random());
        assertThat(secret.value()).startsWith("whsec_").hasSize(50);
        assertThat(secret.toString()).doesNotContain(secret.value().substring(6));
    }
}
