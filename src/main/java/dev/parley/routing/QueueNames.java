package dev.parley.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The names of the queues, which stand on every row of a chat. They are asked for once a second at most, so that rows cost one
 * question less; what this node changes shows at once.
 */
@Component
class QueueNames {
    private static final long FRESH_NANOS = 1_000_000_000L;
    private final QueueStore store;
    private volatile @Nullable Known known;

    private record Known(Map<Long, String> names, long nanos) {}

    QueueNames(QueueStore store) {
        this.store = store;
    }

    Map<Long, String> all() {
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
