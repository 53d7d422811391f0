package dev.parley.providers;

import dev.parley.channels.ChannelHealth;
import dev.parley.chats.Attempt;
import dev.parley.chats.Lane;
import dev.parley.chats.Outbound;
import dev.parley.chats.Outbox;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.LaneStore.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions of delivery, each for many lanes at once. What happens to a lane holds only while its lease does. No transaction
 * is open while sending.
 */
@Component
class LaneWork {
    /** Longer than any provider's time-out. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private final LaneStore lanes;
    private final Outbox outbox;
    private final NextMessages next;
    private final ChannelHealth health;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A lane with its next message, taken into work. */
    record Job(Lease lease, Outbound message) {}

    /** What became of an attempt. */
    record Done(Job job, Result result) {}

    /** What became of attempts was recorded at this time. Only for counting. */
    record Recorded(List<Done> attempts, Instant at) {}

    LaneWork(
            LaneStore lanes,
            Outbox outbox,
            NextMessages next,
            ChannelHealth health,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lanes = lanes;
        this.outbox = outbox;
        this.next = next;
        this.health = health;
        this.events = events;
        this.clock = clock;
    }

    /** Leases lanes that have something to send, of channels that do not rest, and takes the first message of each into work. */
    @Transactional
    public List<Job> begin(int most, Set<Long> resting) {
        var now = clock.instant();
        var leases = lanes.lease(now, now.plus(LEASE), most, resting);
        return List.copyOf(next.of(leases, now).values());
    }

    /**
     * Records what became of attempts, and takes the next message of each lane into work if work is to go on. Empty where the lane
     * has none, has to wait, or was taken over by another worker; it was given back then.
     */
    @Transactional
    public List<Optional<Job>> finish(List<Done> attempts, boolean goesOn) {
        var held = lanes.hold(
                attempts.stream().map(done -> done.job().lease()).toList(),
                clock.instant().plus(LEASE));
        var mine = attempts.stream()
                .filter(done -> held.contains(done.job().lease().lane()))
                .toList();
        outbox.record(mine.stream().map(LaneWork::attempt).toList());
        events.publishEvent(new Recorded(mine, clock.instant()));
        var free = new ArrayList<Lease>();
        var pauses = new HashMap<Lease, Instant>();
        for (var done : mine) {
            var lease = done.job().lease();
            switch (done.result()) {
                case Result.Sent _ -> {
                    health.sent(lease.lane().channelId());
                    free.add(lease);
                }
                case Result.Refused _ -> free.add(lease);
                case Result.Later later -> pauses.put(lease, pauseUntil(lease, later));
            }
        }
        if (!pauses.isEmpty()) {
            lanes.postpone(pauses);
        }
        if (!goesOn) {
            lanes.release(free);
            free.clear();
        }
        var jobs = next.of(free, clock.instant());
        return attempts.stream()
                .map(done -> Optional.ofNullable(jobs.get(done.job().lease().lane())))
                .toList();
    }

    /**
     * A fault of our own in an attempt, or no answer: the message stays in work, of unknown outcome, and is looked at again a little
     * later; at once if the provider has told by itself what became of it.
     */
    @Transactional
    public void pause(Job job) {
        if (outbox.providerId(job.message()).isPresent()) {
            lanes.release(List.of(job.lease()));
        } else {
            lanes.postpone(Map.of(job.lease(), clock.instant().plus(AFTER_A_FAULT)));
        }
    }

    /** What has become of a job's earlier attempt, if the provider has told it by itself meanwhile. */
    @Transactional(readOnly = true)
    public Optional<Result> recognised(Job job) {
        return outbox.providerId(job.message()).map(Result.Sent::new);
    }

    /** The provider was asked and does not have it: it is sent once more and marked; after that nobody knows (PN-8). */
    @Transactional
    public Optional<Result> again(Job job) {
        if (job.message().maybeTwice()) {
            return Optional.of(new Result.Refused(NextMessages.UNKNOWN));
        }
        outbox.markMaybeTwice(job.message());
        return Optional.empty();
    }

    /** What became of a lane's message is known: the ones behind it need not wait any longer. */
    @Transactional
    public void hurry(Lane lane) {
        lanes.hurry(lane, clock.instant());
    }

    /** The attempt takes longer than the lease. */
    @Transactional
    public void renew(Lease lease) {
        lanes.hold(List.of(lease), clock.instant().plus(LEASE));
    }

    /** What waited because the channel was in trouble need not wait any longer. */
    @Transactional
    public void hurry(long channelId) {
        lanes.hurry(channelId, clock.instant());
    }

    private static Attempt attempt(Done done) {
        var message = done.job().message();
        return switch (done.result()) {
            case Result.Sent sent -> Attempt.sent(message, sent.providerId());
            case Result.Later later -> Attempt.postponed(message, later.reason());
            case Result.Refused refused -> Attempt.failed(message, refused.reason());
        };
    }

    private Instant pauseUntil(Lease lease, Result.Later later) {
        var backoff = Duration.ofSeconds(1L << Math.min(lease.attempts(), 8));
        var wait = backoff.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : backoff;
        return clock.instant().plus(wait.compareTo(later.pause()) > 0 ? wait : later.pause());
    }
}
