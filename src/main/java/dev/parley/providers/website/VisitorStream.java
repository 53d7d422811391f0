package dev.parley.providers.website;

import dev.parley.platform.LimitedStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What a visitor sends as a file: it ends with a problem when it is too large, takes too long or breaks off. */
final class VisitorStream extends FilterInputStream {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final UploadLimits limits;
    private final UploadLimits.Place place;
    private long read;

    VisitorStream(InputStream from, UploadLimits limits, UploadLimits.Place place) {
        super(new LimitedStream(from, Long.MAX_VALUE, LONGEST));
        this.limits = limits;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int got;
        try {
            got = super.read(bytes, offset, length);
        } catch (IOException _) {
            // No fault of ours: the visitor left the page, or their network did.
            throw WidgetProblem.BROKEN_OFF.with("The file did not arrive whole. Please send it again.");
        }
        if (got > 0) {
            read += got;
            place.came(got);
            limits.mustFit(read);
        }
        return got;
    }
}
