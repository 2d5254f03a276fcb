package eu.doelboom.local.demo;

/** The suite answered a call of the launcher with something else than it hoped for. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String call, int status, String body) {
        super(call + " was answered with " + status + ": " + body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
