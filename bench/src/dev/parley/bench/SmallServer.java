package dev.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The least HTTP server that keeps connections: it costs little beside what is measured, and is the yardstick of an echo. */
final class SmallServer implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final String LENGTH = "content-length:";
    private final ServerSocket socket;
    private final Answers answers;

    /** What it answers. */
    interface Answers {
        /** The body of the answer to a request for this path with this body. */
        byte[] to(String path, byte[] body);
    }

    SmallServer(Answers answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("small-server").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().name("small-server").start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream());
            for (var first = line(in); !first.isEmpty(); first = line(in)) {
                var length = 0;
                for (var line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                        length =
                                Integer.parseInt(line.substring(LENGTH.length()).strip());
                    }
                }
                var path = first.split(" ", 3)[1];
                connection.getOutputStream().write(whole(answers.to(path, in.readNBytes(length)), path));
            }
        } catch (IOException _) {
            // The other side has gone, or the measurement is over.
        }
    }

    private static byte[] whole(byte[] body, String path) {
        var type = path.toLowerCase(Locale.ROOT).endsWith(".jpg") ? "image/jpeg" : "application/json";
        var head = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** A line without its end; empty at the end of the head, and of the connection. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
