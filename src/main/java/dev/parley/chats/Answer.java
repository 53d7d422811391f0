package dev.parley.chats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent writes.
 *
 * @param author the agent
 * @param clientId what the page calls it: the same id again is the same message
 * @param replyTo the message it quotes
 */
public record Answer(
        long chatId,
        long author,
        UUID clientId,
        String text,
        @Nullable Long replyTo) {

    /** One that quotes nothing. */
    public Answer(long chatId, long author, UUID clientId, String text) {
        this(chatId, author, clientId, text, null);
    }

    /** What makes two of them the same message. */
    record Key(long chatId, long author, UUID clientId) {}

    Key key() {
        return new Key(chatId, author, clientId);
    }
}
