package dev.parley.channels;

/** A channel is in trouble, or out of it. A hint. */
public record TroubleChanged(long channelId) {}
