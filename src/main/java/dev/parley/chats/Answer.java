package dev.parley.chats;

import java.util.UUID;

/**
 * What an agent writes.
 *
 * @param author the agent
 * @param clientId what the page calls it: the same id again is the same message
 */
public record Answer(long chatId, long author, UUID clientId, String text) {

    /** What makes two of them the same message. */
    record Key(long chatId, long author, UUID clientId) {}

    Key key() {
        return new Key(chatId, author, clientId);
    }
}
