package dev.parley.chats;

/** The owner of a chat has read it further than before. A hint. */
public record ChatRead(long chatId) {}
