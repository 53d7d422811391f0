package dev.parley.chats;

import java.util.Set;

/** Tells in which queues an agent sees all that waits at this moment; the module that routes knows. */
public interface NewQueues {
    /** The queues whose waiting chats stand in the agent's New, beside what is offered to the agent alone. */
    Set<Long> of(long agentId);
}
