package dev.parley.routing;

import dev.parley.channels.QueueDirectory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What others know of queues. The names stand on every row of a chat; they are asked for once a second at most, so that rows cost
 * one question less. What this node changes shows at once.
 */
@Component
class KnownQueues implements QueueDirectory {
    private static final long FRESH_NANOS = 1_000_000_000L;
    private final QueueStore store;
    private volatile @Nullable Known known;

    private record Known(Map<Long, String> names, long nanos) {}

    KnownQueues(QueueStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public boolean exists(long queueId) {
        return store.lock(queueId);
    }

    @Override
    public Map<Long, String> names() {
        var last = known;
        if (last == null || System.nanoTime() - last.nanos() > FRESH_NANOS) {
            last = new Known(Map.copyOf(store.names()), System.nanoTime());
            known = last;
        }
        return last.names();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(QueueChanged changed) {
        known = null;
    }
}
