package dev.parley.chats;

/**
 * The file of a message as the customer may see it.
 *
 * @param name what it is called, or its kind
 * @param size bytes
 * @param picture there is a small picture of it
 */
public record LaneFile(String name, long size, boolean picture) {}
