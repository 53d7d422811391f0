package dev.parley.bench;

import java.nio.charset.StandardCharsets;

/** What is needed of a frame that shows a chat. */
final class ChatFrame {
    private static final byte[] BEGINNING = "{\"type\":\"chat\"".getBytes(StandardCharsets.US_ASCII);

    private ChatFrame() {}

    /** The number that the newest message of the chat carries; -1 for other frames and messages. */
    static int newest(byte[] bytes, int from, int to) {
        for (var i = 0; i < BEGINNING.length; i++) {
            if (from + i >= to || bytes[from + i] != BEGINNING[i]) {
                return -1;
            }
        }
        for (var at = from + BEGINNING.length; at + Webhook.DIGITS + 1 < to; at++) {
            if (bytes[at] == '"' && bytes[at + 1] == Webhook.MARK) {
                return number(bytes, at + 2);
            }
        }
        return -1;
    }

    private static int number(byte[] bytes, int at) {
        var number = 0L;
        for (var i = at; i < at + Webhook.DIGITS; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return (int) number;
    }
}
