package dev.parley.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A stream of a stranger: it ends with an error after so many bytes or so much time, also while its reader waits. */
public final class LimitedStream extends FilterInputStream {
    private final Thread watch;
    private final long most;
    private long read;
    private volatile boolean late;

    public LimitedStream(InputStream from, long most, Duration longest) {
        super(from);
        this.most = most;
        this.watch = Thread.ofVirtual().name("stream-watch").start(() -> closeAfter(longest));
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        return count(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var got = in.read(bytes, offset, length);
        return count(got, Math.max(0, got));
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }

    private int count(int result, int bytes) throws IOException {
        read += bytes;
        if (late) {
            throw new IOException("it takes too long");
        }
        if (read > most) {
            throw new IOException("it is too large");
        }
        return result;
    }

    private void closeAfter(Duration longest) {
        try {
            Thread.sleep(longest);
            late = true;
            in.close();
        } catch (InterruptedException | IOException _) {
            // It was read in time, or is closed already.
        }
    }
}
