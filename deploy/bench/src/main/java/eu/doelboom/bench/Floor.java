package eu.doelboom.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.doelboom.local.part.ServiceDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that any such chain costs on this machine, on the same database server and broker: an HTTP round trip, a
 * commit, produce to consume, and a second commit, with nothing else in between.
 */
final class Floor implements AutoCloseable {

    private static final String TOPIC = "bench.floor";
    private static final int CONNECTIONS = 16;

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final KafkaProducer<String, String> producer;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final HttpServer server;
    private final Wires wires;
    private final String servers;
    private final Thread consumer = new Thread(this::consume, "floor-consumer");
    private volatile boolean open = true;

    Floor(int postgresPort, int kafkaPort) throws Exception {
        servers = "127.0.0.1:" + kafkaPort;
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(connect(postgresPort));
        }
        prepare();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        wires = new Wires(server.getAddress().getPort());
        consumer.setDaemon(true);
        consumer.start();
    }

    private static Connection connect(int port) throws SQLException {
        var database = ServiceDatabase.PLAN;
        var connection = DriverManager.getConnection(database.jdbcUrl(port), database.login(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void prepare() throws Exception {
        commit("drop table if exists platform.bench_floor");
        commit("create table platform.bench_floor (id bigint generated always as identity primary key, value text)");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    /** One pass through the chain. */
    void pass(long number) {
        var id = Long.toString(number);
        var visible = new CompletableFuture<Void>();
        waiting.put(id, visible);
        try {
            wires.call(Wire.request("GET", "/" + id, Map.of(), ""));
            visible.get(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("floor", failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().substring(1);
        commit("insert into platform.bench_floor (value) values ('%s')".formatted(id));
        var unused = producer.send(new ProducerRecord<>(TOPIC, id, id), (metadata, failure) -> {
            if (failure != null) {
                failed(id, failure);
            }
        });
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void failed(String id, Exception failure) {
        var future = waiting.remove(id);
        if (future != null) {
            future.completeExceptionally(failure);
        }
    }

    private void consume() {
        try (var records = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "floor", "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            records.subscribe(List.of(TOPIC));
            while (open) {
                var batch = records.poll(Duration.ofMillis(100));
                if (!batch.isEmpty()) {
                    commit("insert into platform.bench_floor (value) values ('seen')");
                    batch.forEach(record -> {
                        var future = waiting.remove(record.key());
                        if (future != null) {
                            future.complete(null);
                        }
                    });
                }
            }
        }
    }

    private void commit(String sql) {
        try {
            var connection = connections.take();
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
                connection.commit();
            } finally {
                connections.put(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() throws Exception {
        open = false;
        consumer.join();
        wires.close();
        server.stop(0);
        threads.shutdown();
        producer.close();
        commit("drop table platform.bench_floor");
        for (var connection : connections) {
            connection.close();
        }
    }
}
