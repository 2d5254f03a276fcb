package eu.doelboom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredWritesTest {

    private static final int ENOUGH = 4_096;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void leaveTogether() throws IOException {
        var client =
                vertx.httpClientBuilder().withConnectHandler(GatheredWrites::on).build();

        assertThat(firstPacketOf(client)).startsWith("POST /plans ").contains("one", "two", "three");
    }

    @Test
    void areGatheredOnce() throws IOException {
        var client = vertx.httpClientBuilder()
                .withConnectHandler(connection -> {
                    GatheredWrites.on(connection);
                    GatheredWrites.on(connection);
                })
                .build();

        assertThat(firstPacketOf(client)).contains("three");
    }

    private static String firstPacketOf(HttpClient client) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.request(
                            HttpMethod.POST,
                            server.getLocalPort(),
                            server.getInetAddress().getHostAddress(),
                            "/plans")
                    .onSuccess(GatheredWritesTest::writeInPieces);
            server.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            try (var peer = server.accept()) {
                peer.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
                var packet = new byte[ENOUGH];
                return new String(packet, 0, peer.getInputStream().read(packet), StandardCharsets.UTF_8);
            }
        }
    }

    private static void writeInPieces(HttpClientRequest request) {
        request.setChunked(true);
        request.write("one");
        request.write("two");
        request.end("three");
    }
}
