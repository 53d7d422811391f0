package dev.parley.chats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that an agent sends.
 *
 * @param fileId as the upload answered it
 * @param caption empty for none
 * @param replyTo the message it quotes
 */
record FileAnswer(
        UUID clientId,
        long fileId,
        String caption,
        @Nullable Long replyTo) {}
