package dev.parley.providers;

import dev.parley.contacts.ChannelKind;
import dev.parley.platform.KindCounters;
import dev.parley.providers.ChannelAdapter.Result;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what leaves: how long it took to the provider, what failed for good, what has to be tried again. */
@Component
class DeliveryMetrics {
    private final Map<ChannelKind, Timer> sent = new EnumMap<>(ChannelKind.class);
    private final KindCounters<ChannelKind> failed;
    private final KindCounters<ChannelKind> retried;

    DeliveryMetrics(MeterRegistry meters) {
        for (var kind : ChannelKind.values()) {
            sent.put(
                    kind,
                    Timer.builder("parley.delivery.sent")
                            .description("Messages the provider has, and the time since they were stored")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(
                                    Duration.ofMillis(100),
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(10),
                                    Duration.ofMinutes(1))
                            .register(meters));
        }
        this.failed = new KindCounters<>(
                meters, ChannelKind.class, "parley.delivery.failed", "Messages that failed for good");
        this.retried = new KindCounters<>(
                meters, ChannelKind.class, "parley.delivery.retried", "Attempts after which a message has to wait");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LaneWork.Recorded recorded) {
        for (var done : recorded.attempts()) {
            var kind = done.job().lease().route().kind();
            switch (done.result()) {
                case Result.Sent _ -> {
                    var waited = Duration.between(done.job().message().queuedAt(), recorded.at());
                    Objects.requireNonNull(sent.get(kind)).record(waited.isNegative() ? Duration.ZERO : waited);
                }
                case Result.Refused _ -> failed.add(kind, 1);
                case Result.Later _ -> retried.add(kind, 1);
            }
        }
    }
}
