package dev.parley.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat that waits and is offered to nobody, as routing rules see it.
 *
 * @param rule the key of its queue's rule
 * @param priority of its queue, 9 first
 * @param assignedTo the only agent who may get it (RT-5)
 */
public record WaitingChat(
        long id,
        long queueId,
        String rule,
        int priority,
        Instant waitingSince,
        @Nullable Long assignedTo) {}
