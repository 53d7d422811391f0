package dev.parley.chats;

/** The limit of everybody without one of their own changed. A hint. */
public record LimitChanged() {}
