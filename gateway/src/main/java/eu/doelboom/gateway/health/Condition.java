package eu.doelboom.gateway.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the suite is: everything answers, something does not, or nothing does. */
@Schema(description = "How the suite is: everything answers, something does not, or nothing does.")
enum Condition {
    UP("ok"),
    DEGRADED("degraded"),
    DOWN("outage");

    private final String pingWord;

    Condition(String pingWord) {
        this.pingWord = pingWord;
    }

    static Condition of(long answering, long asked) {
        if (answering == asked) {
            return UP;
        }
        return answering == 0 ? DOWN : DEGRADED;
    }

    String pingWord() {
        return pingWord;
    }
}
