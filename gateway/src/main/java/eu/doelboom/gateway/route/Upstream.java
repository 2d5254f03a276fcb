package eu.doelboom.gateway.route;

/** A service behind the gateway. Its first path segment is the same here and there. */
public enum Upstream {
    PLAN("plan"),
    FINANCE("finance"),
    MONITORING("monitoring");

    private final String word;

    Upstream(String word) {
        this.word = word;
    }

    /** The one word that stands for the service in paths and keys. */
    public String word() {
        return word;
    }

    /** The name by which people know the service. */
    public String serviceName() {
        return word + "-service";
    }

    /** The path below which all its operations lie. */
    public String basePath() {
        return "/" + word + "/v1";
    }

    /** Whether anybody may ask this: how a service is, is no secret and tells nothing of its inside. */
    public boolean isOpen(String path) {
        return path.equals(basePath() + "/health") || path.startsWith(basePath() + "/status/");
    }
}
