package eu.doelboom.local.part;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.IntStream;

/** Asks a broker in its own wire form how it is: an open port alone does not mean that it serves. */
final class BrokerProbe {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 1;
    private static final short HEARTBEAT = 12;
    private static final short HEARTBEAT_VERSION = 0;
    private static final short NOT_COORDINATOR = 16;

    private BrokerProbe() {}

    /** True when it says that somebody is in the cluster. */
    static boolean seesABroker(int port) {
        try {
            return ask(port, METADATA, METADATA_VERSION, body -> body.writeInt(0), DataInputStream::readInt) > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * True when it coordinates no consumers in one of the partitions in which it keeps their groups. Somebody unknown gives
     * a sign of life in a group of each partition; whoever coordinates it answers that he does not know him.
     */
    static boolean lacksACoordinator(int port, int partitions) {
        return IntStream.range(0, partitions).anyMatch(partition -> isRefused(port, groupIn(partition, partitions)));
    }

    private static boolean isRefused(int port, String group) {
        try {
            var error = ask(
                    port,
                    HEARTBEAT,
                    HEARTBEAT_VERSION,
                    body -> {
                        body.writeUTF(group);
                        body.writeInt(0);
                        body.writeUTF("nobody");
                    },
                    DataInputStream::readShort);
            return error == NOT_COORDINATOR;
        } catch (IOException silent) {
            return false;
        }
    }

    /** A group that the broker keeps in this partition. */
    private static String groupIn(int partition, int partitions) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "probe-" + number)
                .filter(group -> (group.hashCode() & Integer.MAX_VALUE) % partitions == partition)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T ask(int port, short question, short version, Writing body, Reading<T> answer)
            throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var bytes = new ByteArrayOutputStream();
            var request = new DataOutputStream(bytes);
            request.writeShort(question);
            request.writeShort(version);
            request.writeInt(1);
            request.writeShort(-1);
            body.to(request);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            in.readInt();
            return answer.from(in);
        }
    }

    /** Writes what is asked. */
    private interface Writing {
        void to(DataOutputStream request) throws IOException;
    }

    /** Reads what was answered. */
    private interface Reading<T> {
        T from(DataInputStream answer) throws IOException;
    }
}
