package dev.parley.chats;

/** An agent took or freed a place. A hint. */
public record LoadChanged(long agentId) {}
