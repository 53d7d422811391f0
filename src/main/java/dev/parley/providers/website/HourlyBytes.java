package dev.parley.providers.website;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** How many bytes each key may still bring: a bucket that refills evenly within an hour, one for each key, on this node. */
final class HourlyBytes {
    private static final int MOST_KEYS = 100_000;
    private final Clock clock;
    private final long perHour;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at, boolean refused) {}

    HourlyBytes(Clock clock, int megabytes) {
        this.clock = clock;
        this.perHour = (long) megabytes << 20;
    }

    /** False when the key has not so many left. */
    boolean take(String key, long bytes) {
        if (buckets.size() > MOST_KEYS) {
            buckets.values().removeIf(bucket -> refilled(bucket) >= perHour);
        }
        return !change(key, -bytes).refused();
    }

    /** What was taken and not brought. */
    void giveBack(String key, long bytes) {
        change(key, bytes);
    }

    private Bucket change(String key, long bytes) {
        return buckets.compute(key, (_, bucket) -> {
            var left = (bucket == null ? perHour : refilled(bucket)) + bytes;
            return left < 0
                    ? new Bucket(left - bytes, clock.instant(), true)
                    : new Bucket(Math.min(perHour, left), clock.instant(), false);
        });
    }

    private double refilled(Bucket bucket) {
        var hours = Math.max(0, Duration.between(bucket.at(), clock.instant()).toMillis()) / 3_600_000.0;
        return Math.min(perHour, bucket.left() + hours * perHour);
    }
}
