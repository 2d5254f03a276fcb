package eu.doelboom.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** One Kafka broker that is also its own controller. It runs on a class path of its own, see {@code deploy/broker}. */
public final class Broker implements Part {
    private static final int GROUP_PARTITIONS = 4;

    private final Path data;
    private final ClassArchive classes;
    private final int port;
    private final int controllerPort;

    public Broker(Path data, ClassArchive classes, int port, int controllerPort) {
        this.data = data;
        this.classes = classes;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.isDirectory(classes.folder())) {
            throw new PartFailed("the broker's jars are not in " + classes.folder()
                    + ". Build them: mvn -B -pl deploy/broker package");
        }
        classes.prepare();
        var log = data.resolve("log");
        Files.createDirectories(log);
        Files.writeString(data.resolve("server.properties"), settings(log), StandardCharsets.UTF_8);
        var identity = log.resolve("meta.properties");
        if (!Files.exists(identity)) {
            Files.writeString(identity, newIdentity(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public ProcessBuilder command() {
        var command = new ArrayList<String>();
        command.add(VirtualMachine.COMMAND);
        command.addAll(List.of("-Xmx192m", "-Xms64m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=64m"));
        command.addAll(VirtualMachine.AMONG_OTHERS);
        command.addAll(classes.options());
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.coordinator.common.runtime=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                classes.classPath(),
                "kafka.Kafka",
                data.resolve("server.properties").toString()));
        return new ProcessBuilder(OwnSession.of(command))
                .directory(classes.folder().toFile());
    }

    @Override
    public Duration timeToStop() {
        return classes.timeToStop(Part.super.timeToStop());
    }

    @Override
    public boolean answers() {
        return BrokerProbe.seesABroker(port);
    }

    /**
     * After an unclean end a broker may load the groups of a partition twice within one start; when both overlap, it
     * coordinates none of them any more.
     */
    @Override
    public boolean isStuck() {
        return Files.isDirectory(data.resolve("log/__consumer_offsets-0"))
                && BrokerProbe.lacksACoordinator(port, GROUP_PARTITIONS);
    }

    private static String newIdentity() {
        return """
                version=1
                node.id=1
                cluster.id=%s
                directory.id=%s
                """.formatted(newUuid(), newUuid());
    }

    /** The broker writes identifiers as URL-safe Base64, and refuses those that begin with a dash. */
    private static String newUuid() {
        var random = UUID.randomUUID();
        var bytes = new byte[16];
        for (var i = 0; i < 8; i++) {
            bytes[i] = (byte) (random.getMostSignificantBits() >>> (8 * (7 - i)));
            bytes[8 + i] = (byte) (random.getLeastSignificantBits() >>> (8 * (7 - i)));
        }
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text.startsWith("-") ? newUuid() : text;
    }

    private String settings(Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%3$d
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%2$d
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%4$s
                auto.create.topics.enable=false
                num.partitions=6
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=%5$d
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                broker.session.timeout.ms=1500
                broker.heartbeat.interval.ms=300
                message.max.bytes=2097152
                replica.fetch.max.bytes=2097152
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                controlled.shutdown.enable=true
                """.formatted(Ports.HOST, port, controllerPort, log, GROUP_PARTITIONS);
    }
}
