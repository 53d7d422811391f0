package dev.parley.chats;

import org.jspecify.annotations.Nullable;

/**
 * Which files can be sent in a chat.
 *
 * @param refusal why none can, null where some can
 * @param largest bytes of the largest
 * @param longestCaption characters of the text that goes with a file
 */
public record FilesTaken(@Nullable String refusal, long largest, int longestCaption) {
    /** None, for this reason. */
    public static FilesTaken none(String refusal) {
        return new FilesTaken(refusal, 0, 0);
    }
}
