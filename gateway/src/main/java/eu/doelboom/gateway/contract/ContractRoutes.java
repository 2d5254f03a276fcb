package eu.doelboom.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Serves the contract of the suite where both guides look for it. Anybody may read it. */
@Singleton
class ContractRoutes {

    /** Before the page that browses the contract, which takes every path below /doc. */
    private static final int BEFORE_THE_PAGE = -500;

    private final Contracts contracts;

    ContractRoutes(Contracts contracts) {
        this.contracts = contracts;
    }

    void install(@Observes Router router) {
        router.get("/doc*").order(BEFORE_THE_PAGE).handler(ContractRoutes::compress);
        serve(router, "/doc/openapi.yaml", "application/yaml", Contract::yaml);
        serve(router, "/doc/openapi.json", "application/json", Contract::json);
        serve(router, "/doc/openapi.yaml.json", "application/json", Contract::json);
    }

    private void serve(Router router, String path, String type, Function<Contract, byte[]> form) {
        router.get(path).order(BEFORE_THE_PAGE).blockingHandler(exchange -> answer(exchange, type, form), false);
    }

    /** The server compresses what does not say that it is not compressed. */
    private static void compress(RoutingContext exchange) {
        exchange.addHeadersEndHandler(headers -> exchange.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
        exchange.next();
    }

    private void answer(RoutingContext exchange, String type, Function<Contract, byte[]> form) {
        var body = Buffer.buffer(form.apply(contracts.current()));
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(body);
    }
}
