package eu.doelboom.gateway.route;

import eu.doelboom.edge.correlation.Correlation;
import io.vertx.core.MultiMap;

/** The thread by which a call can be followed through all services; every call has one since it came through the door. */
final class Trace {

    static final String HEADER = Correlation.TRACE;

    private Trace() {}

    /** The identifier of the thread that these request headers carry. */
    static String demandIn(MultiMap headers) {
        return Correlation.in(headers::get).id();
    }
}
