package eu.doelboom.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection over which the same request is sent again and again. It does as little as possible, because it
 * shares the machine with what is measured.
 */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream input;
    private final byte[] request;
    private byte[] body = new byte[1024];

    Wire(int port, String path, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        input = new BufferedInputStream(socket.getInputStream(), 16_384);
        request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the request and reads the whole answer; anything but success ends the measurement. */
    int call() throws IOException {
        socket.getOutputStream().write(request);
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        if (body.length < length) {
            body = new byte[length];
        }
        if (input.readNBytes(body, 0, length) != length) {
            throw new IOException("the answer ended early");
        }
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (var c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
