package eu.doelboom.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of the loopback address; nothing of a local suite listens anywhere else. */
public final class Ports {
    public static final String HOST = "127.0.0.1";

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The first of so many ports in a row that were free a moment ago, none below this one. */
    public static int freeBlock(int lowest, int size) {
        return IntStream.iterate(lowest, port -> port + 2 * size)
                .limit(200)
                .filter(port -> IntStream.range(port, port + size).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no %d free ports in a row".formatted(size)));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
