package dev.parley.chats;

import java.util.UUID;

/**
 * A file that an agent sends.
 *
 * @param fileId as the upload answered it
 * @param caption empty for none
 */
record FileAnswer(UUID clientId, long fileId, String caption) {}
