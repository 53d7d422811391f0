package dev.parley.chats;

import dev.parley.channels.TemplateMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent writes.
 *
 * @param author the agent
 * @param clientId what the page calls it: the same id again is the same message
 * @param template what it was made of, null if an agent wrote it
 * @param replyTo the message it quotes
 */
public record Answer(
        long chatId,
        long author,
        UUID clientId,
        String text,
        @Nullable TemplateMessage template,
        @Nullable Long replyTo) {

    /** One that an agent wrote and that quotes nothing. */
    public Answer(long chatId, long author, UUID clientId, String text) {
        this(chatId, author, clientId, text, null, null);
    }

    /** What makes two of them the same message. */
    record Key(long chatId, long author, UUID clientId) {}

    Key key() {
        return new Key(chatId, author, clientId);
    }
}
