package dev.parley.providers;

import dev.parley.platform.DatabaseFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is known of channels' accounts, remembered for a few seconds; with the database away it is as it was before. */
public final class Remembered<T> {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final Clock clock;
    private final Map<Long, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(Optional<T> what, Instant read) {}

    /** Remembers nothing yet. */
    public Remembered(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered of a channel, else what is read now. */
    public Optional<T> of(long channelId, Supplier<Optional<T>> read) {
        var before = known.get(channelId);
        var now = clock.instant();
        if (before != null && Duration.between(before.read(), now).abs().compareTo(FRESH) < 0) {
            return before.what();
        }
        try {
            var what = read.get();
            known.put(channelId, new Known<>(what, now));
            return what;
        } catch (RuntimeException e) {
            if (before == null || !DatabaseFault.of(e).passes()) {
                throw e;
            }
            return before.what();
        }
    }

    /** Reads it anew the next time. */
    public void forget(long channelId) {
        known.remove(channelId);
    }
}
