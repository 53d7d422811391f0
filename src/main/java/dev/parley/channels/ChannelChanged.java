package dev.parley.channels;

/** A channel was connected, changed or deleted. A hint. */
public record ChannelChanged(long channelId) {}
