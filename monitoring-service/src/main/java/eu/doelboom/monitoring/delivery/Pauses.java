package eu.doelboom.monitoring.delivery;

import eu.doelboom.monitoring.webhook.WebhookSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The growing pauses between the attempts of a delivery. */
final class Pauses {

    private static final int GROWTH = 3;
    private static final int SPREAD_PERCENT = 20;

    private Pauses() {}

    /** The pause after this attempt; chance keeps deliveries apart that failed at the same moment. */
    static Duration after(int attempt, WebhookSettings settings) {
        var pause = settings.firstPause();
        for (var i = 1; i < attempt && pause.compareTo(settings.longestPause()) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        var limited = pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
        var percent = 100 - SPREAD_PERCENT + ThreadLocalRandom.current().nextInt(2 * SPREAD_PERCENT + 1);
        return limited.multipliedBy(percent).dividedBy(100);
    }
}
