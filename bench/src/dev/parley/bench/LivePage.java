package dev.parley.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The socket of an agent's page. */
final class LivePage implements Loop.Served {
    private static final byte[] PING = Frames.message("{\"type\":\"ping\"}");
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    /** Shared, because one thread serves all pages, one after the other. */
    private static final int AT_ONCE = 256 << 10;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Buffers buffers;
    private final byte[] handshake;
    private final Frames frames;
    private boolean open;
    private boolean over;

    /** What all pages of a loop read into. */
    static final class Buffers {
        private final ByteBuffer direct = ByteBuffer.allocateDirect(AT_ONCE);
        private final byte[] bytes = new byte[AT_ONCE];
    }

    /** To be called on the loop's thread. */
    LivePage(Loop loop, InetSocketAddress address, Login login, Buffers buffers, Frames.Listener listener)
            throws IOException {
        this.buffers = buffers;
        this.frames = new Frames(listener);
        var host = address.getAddress().getHostAddress() + ":" + address.getPort();
        this.handshake = ("GET /api/live HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + login.cookies() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(address);
        key = loop.watch(channel, SelectionKey.OP_CONNECT, this);
    }

    /** Whether the server has taken the socket. */
    boolean open() {
        return open;
    }

    /** Whether the server has ended it. */
    boolean over() {
        return over;
    }

    /** Says that the page is still there, as a page does every 20 seconds. */
    void ping() {
        if (open && !over) {
            try {
                channel.write(ByteBuffer.wrap(PING));
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isConnectable()) {
            channel.finishConnect();
            channel.write(ByteBuffer.wrap(handshake));
            ready.interestOps(SelectionKey.OP_READ);
            return;
        }
        buffers.direct.clear();
        var length = channel.read(buffers.direct);
        if (length < 0) {
            throw new EOFException("the server ended the socket");
        }
        buffers.direct.flip().get(buffers.bytes, 0, length);
        if (open) {
            frames.take(buffers.bytes, length);
        } else {
            begin(length);
        }
    }

    /** The answer to the handshake fits into one read; what follows it are frames. */
    private void begin(int length) throws IOException {
        var head = new String(buffers.bytes, 0, length, StandardCharsets.ISO_8859_1);
        var end = head.indexOf(new String(HEAD_END, StandardCharsets.US_ASCII)) + HEAD_END.length;
        if (!head.startsWith("HTTP/1.1 101") || end < HEAD_END.length) {
            throw new IOException("no socket: " + head.lines().findFirst().orElse(""));
        }
        open = true;
        System.arraycopy(buffers.bytes, end, buffers.bytes, 0, length - end);
        frames.take(buffers.bytes, length - end);
    }

    @Override
    public void failed(IOException why) {
        over = true;
        key.cancel();
        try {
            channel.close();
        } catch (IOException _) {
            // It is over either way.
        }
    }
}
