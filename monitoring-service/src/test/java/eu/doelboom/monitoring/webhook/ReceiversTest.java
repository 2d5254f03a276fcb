package eu.doelboom.monitoring.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {

    private static Receivers receivers(boolean isLocalAllowed) {
        return new Receivers(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookSettings.class)
                .withDefaultValue("doelboom.webhook.local-receivers-allowed", Boolean.toString(isLocalAllowed))
                .build()
                .getConfigMapping(WebhookSettings.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:db8::1"
            })
    void knowsWhatLiesInside(String address) throws UnknownHostException {
        assertThat(Receivers.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "193.190.1.1",
                "2a02:2c40::1",
                "2606:4700::1"
            })
    void knowsWhatLiesOutside(String address) throws UnknownHostException {
        assertThat(Receivers.isInside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook", "https://127.0.0.1/", "https://10.0.0.1/", "https://[::1]/",
                        "https://localhost/",
                "https://user@8.8.8.8/", "https://8.8.8.8/#x", "ftp://8.8.8.8/", "file:///etc/passwd", "https:///x",
                "https://2130706433/", "https://0x7f.1/", "https://[::ffff:169.254.169.254]/", "nonsense",
                        "https://a b/"
            })
    void refusesUrlsThatLeadInsideOrPassInTheOpen(String url) {
        var receivers = receivers(false);

        assertThat(receivers.objection(url).isPresent() || isUnknown(receivers, url))
                .isTrue();
        assertThatThrownBy(() -> receivers.resolve(url)).isNotInstanceOf(RuntimeException.class);
    }

    /** Numbers that some resolvers take for addresses are either judged as such or known to nobody. */
    private static boolean isUnknown(Receivers receivers, String url) {
        try {
            receivers.resolve(url);
            return false;
        } catch (UnknownHostException nobody) {
            return true;
        } catch (Receivers.ForbiddenReceiver refused) {
            return false;
        }
    }

    @Test
    void connectsToTheAddressThatWasJudged() throws Exception {
        var receiver = receivers(false).resolve("https://8.8.8.8:8443/hook?a=1");

        assertThat(receiver.address().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(receiver.port()).isEqualTo(8443);
        assertThat(receiver.isSecure()).isTrue();
    }

    @Test
    void allowsThisMachineAndNothingElseInsideWhereThatIsWanted() throws Exception {
        var receivers = receivers(true);

        assertThat(receivers.resolve("http://127.0.0.1:9/x").isSecure()).isFalse();
        assertThat(receivers.objection("http://10.0.0.1/x")).isPresent();
        assertThat(receivers.objection("https://10.0.0.1/x")).isPresent();
        assertThat(receivers.objection("http://8.8.8.8/x")).isPresent();
    }
}
