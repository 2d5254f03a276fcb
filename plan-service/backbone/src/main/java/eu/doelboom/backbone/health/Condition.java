package eu.doelboom.backbone.health;

/** How a service is: it works, it works and something behind it does not, or it cannot serve. */
enum Condition {
    UP("ok"),
    DEGRADED("degraded"),
    DOWN("outage");

    private final String word;

    Condition(String word) {
        this.word = word;
    }

    /** The word of the Digipolis requirements. */
    String word() {
        return word;
    }
}
