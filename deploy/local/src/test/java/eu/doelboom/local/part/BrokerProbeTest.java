package eu.doelboom.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** A listener that speaks the wire form of a broker, and coordinates only what it is told to. */
class BrokerProbeTest {

    private static final int PARTITIONS = 4;
    private static final short UNKNOWN_MEMBER = 25;
    private static final short NOT_COORDINATOR = 16;

    private final Set<Integer> asked = new ConcurrentSkipListSet<>();

    @Test
    void asksInEveryPartition() throws IOException {
        try (var broker = brokerWithout(-1)) {
            assertThat(BrokerProbe.lacksACoordinator(broker.getLocalPort(), PARTITIONS))
                    .isFalse();
        }
        assertThat(new TreeSet<>(asked)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void findsTheOnePartitionThatNobodyCoordinates() throws IOException {
        for (var lost = 0; lost < PARTITIONS; lost++) {
            try (var broker = brokerWithout(lost)) {
                assertThat(BrokerProbe.lacksACoordinator(broker.getLocalPort(), PARTITIONS))
                        .as("partition %d", lost)
                        .isTrue();
            }
        }
    }

    @Test
    void leavesABrokerAloneThatDoesNotAnswer() throws IOException {
        int free;
        try (var broker = brokerWithout(0)) {
            free = broker.getLocalPort();
        }

        assertThat(BrokerProbe.lacksACoordinator(free, PARTITIONS)).isFalse();
        assertThat(BrokerProbe.seesABroker(free)).isFalse();
    }

    private ServerSocket brokerWithout(int lost) throws IOException {
        var server = new ServerSocket(0, 8, InetAddress.getByName(Ports.HOST));
        var thread = new Thread(() -> serve(server, lost), "broker");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void serve(ServerSocket server, int lost) {
        while (true) {
            try (var socket = server.accept()) {
                var request = new DataInputStream(socket.getInputStream());
                request.skipNBytes(14);
                var partition = (request.readUTF().hashCode() & Integer.MAX_VALUE) % PARTITIONS;
                asked.add(partition);
                var answer = new DataOutputStream(socket.getOutputStream());
                answer.writeInt(6);
                answer.writeInt(1);
                answer.writeShort(partition == lost ? NOT_COORDINATOR : UNKNOWN_MEMBER);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
