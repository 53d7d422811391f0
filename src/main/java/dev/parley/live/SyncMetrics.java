package dev.parley.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Measures how long a change takes to the pages. */
@Component
class SyncMetrics {
    private final Timer push;

    SyncMetrics(MeterRegistry meters) {
        this.push = Timer.builder("parley.sync.push")
                .description("From a change of a chat until the pages were told, once a round of telling")
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1))
                .register(meters);
    }

    /** A round has told what was marked since then, by System.nanoTime(); 0 when nothing was. */
    void told(long since) {
        if (since != 0) {
            push.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
        }
    }
}
