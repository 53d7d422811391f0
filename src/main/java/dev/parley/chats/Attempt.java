package dev.parley.chats;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to send a message: its new status, the reason if it did not leave, the provider's id if it gave one. */
public record Attempt(
        Outbound message,
        MessageStatus status,
        @Nullable String failure,
        @Nullable String providerId) {

    /** The provider has it, under this id where it gives one. */
    public static Attempt sent(Outbound message, @Nullable String providerId) {
        return new Attempt(message, MessageStatus.SENT, null, providerId);
    }

    /** It waits for the next attempt, for this reason; later ones of the lane wait behind it. */
    public static Attempt postponed(Outbound message, String reason) {
        return new Attempt(message, MessageStatus.QUEUED, reason, null);
    }

    /** It will not arrive; the reason is shown in words, and later ones may pass. */
    public static Attempt failed(Outbound message, String reason) {
        return new Attempt(message, MessageStatus.FAILED, reason, null);
    }
}
