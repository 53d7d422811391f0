package dev.parley.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, said within three seconds even when it hangs. However many ask, one look a second serves them
 * all, because anybody may ask.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private final JdbcClient jdbc;
    private @Nullable Look last;

    /** A look at the database and when it began; it ends false when it takes too long. */
    private record Look(long beganAt, CompletableFuture<Boolean> answer) {}

    DatabaseHealth(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("parley.database.up", () -> answers() ? 1 : 0)
                .description("1 when the database answers, 0 when it does not")
                .register(meters);
    }

    @Override
    public Health health() {
        return (answers() ? Health.up() : Health.down()).build();
    }

    boolean answers() {
        return look().answer().join();
    }

    private synchronized Look look() {
        var now = System.nanoTime();
        var known = last;
        if (known != null && (!known.answer().isDone() || now - known.beganAt() < GOOD_FOR.toNanos())) {
            return known;
        }
        var fresh = new Look(
                now,
                new CompletableFuture<Boolean>().completeOnTimeout(false, LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        last = fresh;
        Thread.ofVirtual().name("database-health").start(() -> fresh.answer().complete(ask()));
        return fresh;
    }

    private boolean ask() {
        try {
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
