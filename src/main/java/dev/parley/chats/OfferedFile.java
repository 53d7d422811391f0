package dev.parley.chats;

/**
 * A file that somebody wants to send.
 *
 * @param type found in its content, empty where it was looked at before
 * @param size bytes
 * @param text what is to go with it
 */
public record OfferedFile(MessageKind kind, String type, long size, String text) {}
