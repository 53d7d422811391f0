package dev.parley.chats;

/**
 * The file of a message as the customer may see it.
 *
 * @param name what it is called, or its kind
 * @param size bytes
 * @param picture there is a small picture of it
 * @param kind what it is, so that sounds can be played
 */
public record LaneFile(String name, long size, boolean picture, MessageKind kind) {}
