package dev.parley.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A keep-alive connection with one request on its way at most. It connects again when the server ends it. */
final class HttpLine implements Loop.Served {
    private static final int REQUEST = 8 << 10;
    private static final int ANSWER = 64 << 10;

    /** Where the next request goes; send it with {@link #send}. */
    final ByteBuffer out = ByteBuffer.allocateDirect(REQUEST);

    private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER);
    private final Loop loop;
    private final InetSocketAddress address;
    private final Owner owner;
    private SocketChannel channel;
    private SelectionKey key;
    private boolean busy;
    private boolean closed;
    private long number;
    private long due;

    /** Who uses the connection. */
    interface Owner {
        /** The connection can take a request. */
        void free(HttpLine line);

        /** An answer is in; status 0 when the connection ended before. */
        void answered(long number, int status, long due);
    }

    HttpLine(Loop loop, InetSocketAddress address, Owner owner) throws IOException {
        this.loop = loop;
        this.address = address;
        this.owner = owner;
        this.channel = SocketChannel.open();
        this.key = connected();
    }

    private SelectionKey connected() throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var done = channel.connect(address);
        key = loop.watch(channel, done ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        if (done) {
            owner.free(this);
        }
        return key;
    }

    /** Sends what stands in {@link #out}; `due` is when it should have been sent, in nanoseconds. */
    void send(long which, long dueAt) {
        number = which;
        due = dueAt;
        busy = true;
        out.flip();
        try {
            channel.write(out);
            if (out.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            key.cancel();
            failed(e);
        }
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isConnectable()) {
            channel.finishConnect();
            ready.interestOps(SelectionKey.OP_READ);
            owner.free(this);
            return;
        }
        if (ready.isWritable()) {
            channel.write(out);
            if (!out.hasRemaining()) {
                ready.interestOps(SelectionKey.OP_READ);
            }
        }
        if (ready.isReadable()) {
            read();
        }
    }

    private void read() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server ended the connection");
        }
        var answer = HttpAnswer.in(in);
        if (answer == null) {
            if (!in.hasRemaining()) {
                throw new IOException("an answer longer than " + ANSWER + " bytes");
            }
            return;
        }
        in.clear();
        busy = false;
        owner.answered(number, answer.status(), due);
        if (answer.last()) {
            key.cancel();
            again();
        } else {
            owner.free(this);
        }
    }

    @Override
    public void failed(IOException why) {
        if (busy) {
            busy = false;
            owner.answered(number, 0, due);
        }
        again();
    }

    /** Ends the connection; to be called on the loop's thread. */
    void close() {
        closed = true;
        key.cancel();
        again();
    }

    private void again() {
        try {
            channel.close();
            if (closed) {
                return;
            }
            in.clear();
            channel = SocketChannel.open();
            key = connected();
        } catch (IOException _) {
            // The server is away: this connection is out of the game, and what is sent meanwhile shows it.
        }
    }
}
