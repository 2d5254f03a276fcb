package eu.doelboom.edge.log;

/**
 * A call that has been answered, as it stands in the log: never its query, headers or body, because those may say who
 * somebody is.
 *
 * @param correlationId the thread that it belongs to
 * @param duration in milliseconds
 */
public record Call(String correlationId, String host, String path, String method, int status, long duration) {

    @Override
    public String toString() {
        return method + " " + path + " " + status + " " + duration + " ms";
    }
}
