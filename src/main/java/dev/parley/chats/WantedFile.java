package dev.parley.chats;

/**
 * A file that is to be fetched now.
 *
 * @param attempts how often it was tried, this time included
 */
public record WantedFile(long id, long channelId, InboundFile file, int attempts) {}
