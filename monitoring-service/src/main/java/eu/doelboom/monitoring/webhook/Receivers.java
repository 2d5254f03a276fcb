package eu.doelboom.monitoring.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a webhook may reach: those of the public internet by HTTPS, never one inside the walls of the platform.
 * A name is looked up anew for each connection and the connection goes to the very address that was judged, so that a
 * name that later points inwards gains nothing.
 */
@ApplicationScoped
public class Receivers {

    private static final String HTTPS_ONLY = "must begin with https://";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final WebhookSettings settings;

    Receivers(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * Where one delivery goes.
     *
     * @param address the address that was judged; the connection goes there and nowhere else
     */
    public record Receiver(URI url, InetAddress address, int port, boolean isSecure) {}

    /** Why a webhook cannot have this URL, if it cannot. A name that is not known yet is looked up at each delivery. */
    Optional<String> objection(String url) {
        try {
            resolve(url);
            return Optional.empty();
        } catch (UnknownHostException notYet) {
            return url.toLowerCase(Locale.ROOT).startsWith("https:") ? Optional.empty() : Optional.of(HTTPS_ONLY);
        } catch (ForbiddenReceiver refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** The address to connect to; fails when there is none or when it lies inside. */
    public Receiver resolve(String url) throws UnknownHostException, ForbiddenReceiver {
        var uri = parsed(url);
        var isSecure = "https".equalsIgnoreCase(uri.getScheme());
        var host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new ForbiddenReceiver("must have a host, and neither user nor fragment");
        }
        if (!isSecure && !("http".equalsIgnoreCase(uri.getScheme()) && settings.localReceiversAllowed())) {
            throw new ForbiddenReceiver(HTTPS_ONLY);
        }
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            demandOutside(address, isSecure);
        }
        var otherwise = isSecure ? HTTPS_PORT : HTTP_PORT;
        return new Receiver(uri, addresses[0], uri.getPort() < 0 ? otherwise : uri.getPort(), isSecure);
    }

    private static URI parsed(String url) throws ForbiddenReceiver {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            throw new ForbiddenReceiver("is no URL");
        }
    }

    private void demandOutside(InetAddress address, boolean isSecure) throws ForbiddenReceiver {
        if (address.isLoopbackAddress() && settings.localReceiversAllowed()) {
            return;
        }
        if (!isSecure) {
            throw new ForbiddenReceiver(HTTPS_ONLY);
        }
        if (isInside(address)) {
            throw new ForbiddenReceiver("must lead to a public address");
        }
    }

    static boolean isInside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || Reserved.has(address.getAddress());
    }

    /** Ranges that are not routed on the public internet, or that carry an address of another kind inside them. */
    private enum Reserved {
        THIS_NETWORK(8, 0),
        SHARED(10, 100, 64),
        PROTOCOLS(24, 192, 0, 0),
        RELAY(24, 192, 88, 99),
        BENCHMARK(15, 198, 18),
        DOCUMENTATION_1(24, 192, 0, 2),
        DOCUMENTATION_2(24, 198, 51, 100),
        DOCUMENTATION_3(24, 203, 0, 113),
        FUTURE(4, 240),
        UNIQUE_LOCAL(7, 0xfc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        TRANSLATED(16, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        SIX_TO_FOUR(16, 0x20, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        TEREDO(32, 0x20, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        COMPATIBLE(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        SITE_LOCAL(10, 0xfe, 0xc0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        DISCARD(64, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        DOCUMENTATION_6(32, 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        private static final int IPV4_BYTES = 4;

        private final int bits;
        private final int[] prefix;

        Reserved(int bits, int... prefix) {
            this.bits = bits;
            this.prefix = prefix;
        }

        static boolean has(byte[] address) {
            return Arrays.stream(values()).anyMatch(range -> range.contains(address));
        }

        private boolean contains(byte[] address) {
            var isShort = prefix.length <= IPV4_BYTES;
            if (isShort != (address.length == IPV4_BYTES)) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var expected = prefix[bit / 8] >> (7 - bit % 8) & 1;
                if ((address[bit / 8] >> (7 - bit % 8) & 1) != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A receiver that a webhook must not reach. */
    public static final class ForbiddenReceiver extends Exception {

        ForbiddenReceiver(String why) {
            super(why, null, false, false);
        }
    }
}
