package dev.parley.chats;

/** One way out: all messages of a channel to an identity, which leave in order. */
public record Lane(long channelId, long identityId) {}
