package dev.parley.chats;

import java.util.Set;

/** Chats began or ceased to wait in these queues, or changed while they wait. A hint. */
public record WaitingChanged(Set<Long> queueIds) {}
