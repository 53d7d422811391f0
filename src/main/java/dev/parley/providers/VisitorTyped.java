package dev.parley.providers;

/** A customer is typing in a chat. A hint that is never stored. */
public record VisitorTyped(long chatId, String name) {}
