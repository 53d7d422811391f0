package dev.parley.chats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The longest text that a channel takes in one message. */
public record LongestText(int most, Unit unit) {
    /** What a text's length is counted in. */
    public enum Unit {
        /** Units of UTF-16, as providers and browsers count: most emoji are two. */
        CHARACTERS,
        /** Bytes of UTF-8. */
        BYTES
    }

    /** So many characters. */
    public static LongestText characters(int most) {
        return new LongestText(most, Unit.CHARACTERS);
    }

    /** Whether the text is one message. */
    boolean takes(String text) {
        return (unit == Unit.CHARACTERS ? text.length() : text.getBytes(StandardCharsets.UTF_8).length) <= most;
    }

    /** What is said where it is not. */
    String refusal() {
        return String.format(
                Locale.ROOT,
                unit == Unit.CHARACTERS
                        ? "A message on this channel has at most %,d characters. Please send it in parts."
                        : "A message on this channel has at most %,d bytes; letters with accents and emoji take several."
                                + " Please send it in parts.",
                most);
    }
}
