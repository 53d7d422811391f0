package dev.parley.chats;

import java.util.Set;

/** Tells in which queues an agent sees waiting chats at this moment; the module that routes knows. */
public interface NewQueues {
    /** The queues whose waiting chats stand in the agent's New. */
    Set<Long> of(long agentId);
}
