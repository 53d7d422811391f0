package dev.parley.channels;

import java.util.Map;

/** What the lower modules have to know of queues; the module that keeps them tells. */
public interface QueueDirectory {
    /** Whether there is such a queue. */
    boolean exists(long queueId);

    /** The names of all queues. */
    Map<Long, String> names();
}
