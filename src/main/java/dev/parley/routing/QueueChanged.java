package dev.parley.routing;

/** A queue has other members or another rule. A hint. */
public record QueueChanged(long queueId) {}
