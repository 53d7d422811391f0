package dev.parley.chats;

/** Messages wait to leave. A hint. */
public record MessagesQueued() {}
