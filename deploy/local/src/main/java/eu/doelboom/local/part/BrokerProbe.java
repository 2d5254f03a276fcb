package eu.doelboom.local.part;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a broker who is in the cluster, in its own wire form: an open port alone does not mean that it serves. */
final class BrokerProbe {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 1;
    private static final int REQUEST_BYTES = 14;

    private BrokerProbe() {}

    static boolean seesABroker(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void ask(DataOutputStream request) throws IOException {
        request.writeInt(REQUEST_BYTES);
        request.writeShort(METADATA);
        request.writeShort(METADATA_VERSION);
        request.writeInt(1);
        request.writeShort(-1);
        request.writeInt(0);
        request.flush();
    }

    private static int brokers(DataInputStream answer) throws IOException {
        answer.readInt();
        answer.readInt();
        return answer.readInt();
    }
}
