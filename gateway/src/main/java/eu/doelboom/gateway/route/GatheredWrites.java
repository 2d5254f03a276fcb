package eu.doelboom.gateway.route;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Head, body and end of a message leave a connection together when they are written in one turn of its event loop. A
 * proxy writes them one by one, as they come in: each would otherwise be a packet of its own, for which the other side
 * wakes.
 */
final class GatheredWrites {

    private static final String NAME = "gathered-writes";

    private GatheredWrites() {}

    /** From now on; a connection that gathers already goes on as it is. To be called on its event loop. */
    static void on(HttpConnection connection) {
        if (connection instanceof ConnectionBase transport) {
            var pipeline = transport.channel().pipeline();
            if (pipeline.get(NAME) == null) {
                pipeline.addFirst(
                        NAME,
                        new FlushConsolidationHandler(
                                FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
            }
        }
    }
}
