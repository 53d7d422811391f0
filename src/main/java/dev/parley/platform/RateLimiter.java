package dev.parley.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses a key that comes more often than allowed: a bucket that refills evenly, one for each key, on this node. */
public final class RateLimiter {
    private static final int MOST_KEYS = 100_000;
    private final Clock clock;
    private final int perMinute;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at, boolean refused) {}

    /** At most so many a minute for one key, all of which may come at once. */
    public RateLimiter(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Takes one from the key's bucket; throws TOO_MANY with the time to wait when it is empty. */
    public void take(String key) {
        if (buckets.size() > MOST_KEYS) {
            buckets.values().removeIf(bucket -> refilled(bucket) >= perMinute);
        }
        var after = buckets.compute(key, (_, bucket) -> {
            var left = bucket == null ? perMinute : refilled(bucket);
            return left >= 1 ? new Bucket(left - 1, clock.instant(), false) : new Bucket(left, clock.instant(), true);
        });
        if (after.refused()) {
            throw PlatformProblem.TOO_MANY
                    .with("That is more than " + perMinute + " a minute. Please wait a moment and try again.")
                    .retryAfter(Duration.ofMillis(60_000L / perMinute + 1));
        }
    }

    private double refilled(Bucket bucket) {
        // A clock that is set back gives nothing, and takes nothing away either.
        var minutes = Math.max(0, Duration.between(bucket.at(), clock.instant()).toMillis()) / 60_000.0;
        return Math.min(perMinute, bucket.left() + minutes * perMinute);
    }
}
