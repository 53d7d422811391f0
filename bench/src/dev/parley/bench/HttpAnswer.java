package dev.parley.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * As much of an HTTP answer as a load generator needs.
 *
 * @param last the server ends the connection after it
 */
record HttpAnswer(int status, boolean last) {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = 9;

    /** The answer in the first bytes of a buffer that is being filled; null while it is not all there. */
    static @Nullable HttpAnswer in(ByteBuffer buffer) {
        var filled = buffer.position();
        var length = 0;
        var chunked = false;
        var last = false;
        var line = 0;
        for (var at = 0; at + 1 < filled; at++) {
            if (buffer.get(at) != '\r' || buffer.get(at + 1) != '\n') {
                continue;
            }
            if (at == line) {
                return complete(buffer, at + 2, chunked ? -1 : length) ? new HttpAnswer(status(buffer), last) : null;
            }
            if (is(buffer, line, LENGTH)) {
                length = number(buffer, line + LENGTH.length, at);
            }
            chunked |= is(buffer, line, CHUNKED);
            last |= is(buffer, line, CLOSE);
            line = at + 2;
        }
        return null;
    }

    /** One request at a time: whatever follows the head is this answer's, so a chunked one ends with the buffer. */
    private static boolean complete(ByteBuffer buffer, int body, int length) {
        var filled = buffer.position();
        return length >= 0
                ? filled - body >= length
                : filled - body >= END.length && is(buffer, filled - END.length, END);
    }

    private static int status(ByteBuffer buffer) {
        return number(buffer, STATUS_AT, STATUS_AT + 3);
    }

    private static int number(ByteBuffer buffer, int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) {
            var digit = buffer.get(at) - '0';
            number = digit >= 0 && digit <= 9 ? number * 10 + digit : number;
        }
        return number;
    }

    private static boolean is(ByteBuffer buffer, int at, byte[] lowerCase) {
        if (at + lowerCase.length > buffer.position()) {
            return false;
        }
        for (var i = 0; i < lowerCase.length; i++) {
            var found = buffer.get(at + i);
            if ((found >= 'A' && found <= 'Z' ? found + 32 : found) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }
}
