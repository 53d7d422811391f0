package dev.parley.routing;

import java.util.Set;

/** The queues all of whose waiting chats stand in an agent's New now: none for whoever is Inactive or has no free place. */
public record Standing(long agentId, Set<Long> newQueues) {}
