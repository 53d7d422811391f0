package dev.parley.routing;

/** An agent's status or connections changed. A hint. */
public record PresenceChanged(long agentId) {}
