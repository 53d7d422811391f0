package dev.parley.channels;

import dev.parley.platform.DatabaseFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Channels by public key, remembered for two seconds, because each request of a widget asks twice. While the database is away,
 * what was known for sure a few minutes ago still stands.
 */
@Component
class ChannelsByKey {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration LONGEST_WITHOUT_DATABASE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private final ChannelStore store;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Channel channel, Instant read, Instant asked) {}

    ChannelsByKey(ChannelStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Channel> find(String key) {
        var now = clock.instant();
        var before = known.get(key);
        if (before != null && within(before.asked(), now, FRESH)) {
            return Optional.of(before.channel());
        }
        try {
            return remember(key, store.byPublicKey(key), now);
        } catch (RuntimeException e) {
            if (before == null
                    || !DatabaseFault.of(e).passes()
                    || !within(before.read(), now, LONGEST_WITHOUT_DATABASE)) {
                throw e;
            }
            known.put(key, new Known(before.channel(), before.read(), clock.instant()));
            return Optional.of(before.channel());
        }
    }

    /** Channels change in this transaction: after it all are read again. */
    void changing() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.clear();
            }
        });
    }

    private Optional<Channel> remember(String key, Optional<Channel> found, Instant now) {
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(channel -> known.put(key, new Known(channel, now, now)), () -> known.remove(key));
        return found;
    }

    /** A clock that was put back makes nothing last longer. */
    private static boolean within(Instant since, Instant now, Duration life) {
        return !now.isBefore(since) && now.isBefore(since.plus(life));
    }
}
