package dev.parley.routing;

import dev.parley.chats.OffersEnded;
import dev.parley.chats.OffersMade;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts offers and what became of them, and measures the look that makes and ends them. */
@Component
class RoutingMetrics {
    private final Counter made;
    private final Map<OffersEnded.How, Counter> ended = new EnumMap<>(OffersEnded.How.class);
    private final Timer drain;

    RoutingMetrics(MeterRegistry meters) {
        this.made = Counter.builder("parley.routing.offers.made")
                .description("Chats that were offered to one agent")
                .register(meters);
        for (var how : OffersEnded.How.values()) {
            ended.put(
                    how,
                    Counter.builder("parley.routing.offers.ended")
                            .description("Offers that ended, by what became of them")
                            .tag("how", how.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        this.drain = Timer.builder("parley.routing.drain")
                .description("One look over all queues; there are at least two a second")
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
    }

    boolean timed(BooleanSupplier look) {
        var began = System.nanoTime();
        var done = look.getAsBoolean();
        drain.record(Duration.ofNanos(System.nanoTime() - began));
        return done;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(OffersMade offers) {
        made.increment(offers.count());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(OffersEnded offers) {
        Objects.requireNonNull(ended.get(offers.how())).increment(offers.count());
    }
}
