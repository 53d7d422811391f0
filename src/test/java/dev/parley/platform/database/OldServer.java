package dev.parley.platform.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says hello like PostgreSQL 17, in the protocol's own messages. */
final class OldServer implements AutoCloseable {
    private static final int PROTOCOL_3 = 3 << 16;

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    OldServer() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    greet(client);
                } catch (IOException _) {
                    // The test is over, or the client has heard enough.
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void greet(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        while (true) {
            var rest = in.readInt() - 8;
            var code = in.readInt();
            in.skipNBytes(rest);
            if (code >> 16 == PROTOCOL_3 >> 16) {
                break;
            }
            // A question about TLS; the answer is no.
            out.writeByte('N');
        }
        message(out, 'R', new byte[4]);
        for (var parameter : new String[] {
            "server_version\00017.2\000", "client_encoding\000UTF8\000", "DateStyle\000ISO, MDY\000",
            "integer_datetimes\000on\000", "standard_conforming_strings\000on\000", "TimeZone\000UTC\000"
        }) {
            message(out, 'S', parameter.getBytes(StandardCharsets.US_ASCII));
        }
        message(out, 'Z', new byte[] {'I'});
        in.read();
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }
}
