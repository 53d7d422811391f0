package dev.parley.providers;

import dev.parley.chats.InboundEvent;
import dev.parley.chats.MessagesTaken;
import dev.parley.chats.Taken;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.KindCounters;
import dev.parley.providers.Quarantine.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what comes in, once a batch and not once a message. */
@Component
class IntakeMetrics {
    private final MeterRegistry meters;
    private final KindCounters<ChannelKind> taken;
    private final KindCounters<ChannelKind> repeated;
    private final DistributionSummary size;
    private final Timer commit;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.taken = new KindCounters<>(
                meters, ChannelKind.class, "parley.intake.messages", "Messages of customers that were stored");
        this.repeated = new KindCounters<>(
                meters,
                ChannelKind.class,
                "parley.intake.duplicates",
                "Messages of customers that came again and were stored before");
        this.size = DistributionSummary.builder("parley.intake.batch.size")
                .description("Messages taken in by one transaction")
                .serviceLevelObjectives(1, 10, 50, 200)
                .register(meters);
        this.commit = Timer.builder("parley.intake.commit")
                .description("From the beginning of an intake transaction until it was durable")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
    }

    /** Measures a batch that is taken in; one that fails is not counted. */
    List<Taken> timed(List<InboundEvent> batch, Function<List<InboundEvent>, List<Taken>> take) {
        var began = System.nanoTime();
        var result = take.apply(batch);
        commit.record(Duration.ofNanos(System.nanoTime() - began));
        size.record(batch.size());
        return result;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MessagesTaken counts) {
        counts.fresh().forEach(taken::add);
        counts.repeated().forEach(repeated::add);
    }

    void quarantined(ChannelKind kind, Reason reason) {
        Counter.builder("parley.intake.quarantined")
                .description("Deliveries that were kept in quarantine")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
