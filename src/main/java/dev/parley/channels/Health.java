package dev.parley.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel fares (AD-4).
 *
 * @param sentence what the trouble is, in words
 * @param since when the trouble began
 * @param lastIn the last message of a customer
 * @param lastOut the last message that left
 * @param quarantined what came and could not be taken in, and waits to be looked at
 * @param ignored what came and makes no chat: events of groups, broadcast channels and posts
 */
public record Health(
        State state,
        @Nullable String sentence,
        @Nullable Instant since,
        @Nullable Instant lastIn,
        @Nullable Instant lastOut,
        int quarantined,
        long ignored) {

    /** In one word. */
    public enum State {
        /** The provider answers. */
        WELL,
        /** Nothing was heard of the provider yet. */
        WAITING,
        TROUBLE,
        INACTIVE
    }
}
