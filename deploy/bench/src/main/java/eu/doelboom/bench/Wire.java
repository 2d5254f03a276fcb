package eu.doelboom.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One kept connection. It does as little as possible, because it shares the machine with what is measured. */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int STATUS_BEGIN = 9;
    private static final int STATUS_END = 12;
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream input;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        input = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** A request as it goes over the wire; an empty text is no body. */
    static byte[] request(String method, String path, Map<String, String> headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (bytes.length > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        var whole = new ByteArrayOutputStream(head.length() + 2 + bytes.length);
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(bytes);
        return whole.toByteArray();
    }

    /** Sends the request and reads the whole answer. */
    Answer call(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().substring(STATUS_BEGIN, STATUS_END));
        var headers = new HashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).trim());
        }
        return new Answer(status, headers, body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            var whole = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                whole.writeBytes(exactly(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = input.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("the answer ended early");
        }
        return bytes;
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

    /** What came back; the names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        boolean isSuccess() {
            return status < 300;
        }

        String header(String name) {
            var value = headers.get(name);
            if (value == null) {
                throw new IllegalStateException("an answer without " + name);
            }
            return value;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
