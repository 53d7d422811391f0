package dev.parley.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Opens what it reads only when it is read, behind what was skipped until then: the middle of a film costs no more than its beginning. */
final class SkippingStream extends InputStream {
    private final From from;
    private long skipped;
    private @Nullable InputStream open;

    /** Opens the bytes from a place on. */
    interface From {
        InputStream open(long place);
    }

    SkippingStream(From from) {
        this.from = from;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return opened().read(into, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
        if (open != null) {
            return open.skip(count);
        }
        skipped += Math.max(0, count);
        return Math.max(0, count);
    }

    private InputStream opened() throws IOException {
        if (open == null) {
            try {
                open = from.open(skipped);
            } catch (SdkException e) {
                throw new IOException("The bucket does not give a file.", e);
            }
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
