package dev.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a WebSocket's bytes apart into frames (RFC 6455), as a client gets them: not masked, not compressed. */
final class Frames {
    private static final int TEXT = 1;
    private static final byte[] NOTHING = {};
    private final Listener listener;
    private byte[] kept = NOTHING;
    private int keptLength;

    /** Who hears of frames. */
    interface Listener {
        /** A text message, or its first part: its bytes from here to there. They change after the call. */
        void text(byte[] bytes, int from, int to);
    }

    Frames(Listener listener) {
        this.listener = listener;
    }

    /** More bytes have come. */
    void take(byte[] bytes, int length) {
        if (keptLength == 0) {
            keep(bytes, parse(bytes, length), length);
            return;
        }
        if (kept.length < keptLength + length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, keptLength + length));
        }
        System.arraycopy(bytes, 0, kept, keptLength, length);
        keptLength += length;
        keep(kept, parse(kept, keptLength), keptLength);
    }

    /** What belongs to a frame that is not all there. Nothing is held by a socket that waits between frames. */
    private void keep(byte[] bytes, int from, int to) {
        keptLength = to - from;
        kept = keptLength == 0 ? NOTHING : Arrays.copyOfRange(bytes, from, to);
    }

    /** Up to where frames are complete. */
    private int parse(byte[] bytes, int length) {
        var at = 0;
        while (length - at >= 2) {
            var size = (long) (bytes[at + 1] & 127);
            var head = size == 127 ? 10 : size == 126 ? 4 : 2;
            if (length - at < head) {
                break;
            }
            if (head > 2) {
                size = 0;
                for (var i = at + 2; i < at + head; i++) {
                    size = size << 8 | bytes[i] & 255;
                }
            }
            if (length - at - head < size) {
                break;
            }
            if ((bytes[at] & 15) == TEXT) {
                listener.text(bytes, at + head, at + head + (int) size);
            }
            at += head + (int) size;
        }
        return at;
    }

    /** A short text message as a client sends it. The mask is zero: it hides nothing here and costs nothing. */
    static byte[] message(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 125) {
            throw new IllegalArgumentException("too long for a short frame");
        }
        var frame = new byte[6 + bytes.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | bytes.length);
        System.arraycopy(bytes, 0, frame, 6, bytes.length);
        return frame;
    }
}
