package dev.parley.providers;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.Outbound;
import dev.parley.chats.Outbox;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.LaneStore.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a worker on a lane, each of which holds only while the lease does. No transaction is open while sending. */
@Component
class LaneWork {
    /** Longer than any provider's time-out. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final String UNKNOWN = "It cannot be known whether this message arrived.";
    private final LaneStore lanes;
    private final Outbox outbox;
    private final ChannelHealth health;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    LaneWork(LaneStore lanes, Outbox outbox, ChannelHealth health, DeliveryMetrics metrics, Clock clock) {
        this.lanes = lanes;
        this.outbox = outbox;
        this.health = health;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    public List<Lease> lease(int most) {
        var now = clock.instant();
        return lanes.lease(now, now.plus(LEASE), most);
    }

    /** The lane's next message, taken into work; empty when there is none and the lane was given back, or the lease was lost. */
    @Transactional
    public Optional<Outbound> next(Lease lease, ChannelAdapter adapter) {
        if (!lanes.hold(lease, clock.instant().plus(LEASE))) {
            return Optional.empty();
        }
        var message = outbox.begin(lease.lane());
        while (message.isPresent() && message.get().interrupted() && !adapter.idempotent()) {
            if (!message.get().maybeTwice()) {
                outbox.markMaybeTwice(message.get());
                return message;
            }
            outbox.failed(message.get(), UNKNOWN);
            metrics.failed(lease.kind());
            message = outbox.begin(lease.lane());
        }
        if (message.isEmpty()) {
            lanes.release(lease);
        }
        return message;
    }

    /** Records what became of the attempt; false when the lane is not to be worked on now. */
    @Transactional
    public boolean record(Lease lease, Outbound message, Result result) {
        if (!lanes.hold(lease, clock.instant().plus(LEASE))) {
            return false;
        }
        return switch (result) {
            case Result.Sent sent -> {
                outbox.sent(message, sent.providerId());
                health.sent(lease.lane().channelId());
                metrics.sent(lease.kind(), Duration.between(message.queuedAt(), clock.instant()));
                yield true;
            }
            case Result.Refused refused -> {
                outbox.failed(message, refused.reason());
                metrics.failed(lease.kind());
                yield true;
            }
            case Result.Later later -> {
                outbox.postponed(message, later.reason());
                lanes.postpone(lease, pauseUntil(lease, later));
                metrics.postponed(lease.kind());
                yield false;
            }
        };
    }

    /** Lets the next attempt start at once; a message in work stays so, of unknown outcome. */
    @Transactional
    public void giveBack(Lease lease) {
        lanes.release(lease);
    }

    /** A fault of our own in an attempt: the message stays in work, of unknown outcome, and is looked at again a little later. */
    @Transactional
    public void pause(Lease lease) {
        lanes.postpone(lease, clock.instant().plusSeconds(5));
    }

    private Instant pauseUntil(Lease lease, Result.Later later) {
        var backoff = Duration.ofSeconds(1L << Math.min(lease.attempts(), 8));
        var wait = backoff.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : backoff;
        return clock.instant().plus(wait.compareTo(later.pause()) > 0 ? wait : later.pause());
    }
}
