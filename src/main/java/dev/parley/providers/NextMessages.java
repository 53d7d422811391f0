package dev.parley.providers;

import dev.parley.chats.Attempt;
import dev.parley.chats.Lane;
import dev.parley.chats.Outbound;
import dev.parley.chats.Outbox;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.LaneStore.Lease;
import dev.parley.providers.LaneWork.Done;
import dev.parley.providers.LaneWork.Job;
import dev.parley.providers.LaneWork.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the next message of each lane into work, as far as its account may send now, and gives up what cannot be sent any more. */
@Component
class NextMessages {
    static final String UNKNOWN = "It cannot be known whether this message arrived.";
    private final LaneStore lanes;
    private final Outbox outbox;
    private final Adapters adapters;
    private final AccountPace pace;
    private final DeliverySettings settings;
    private final ApplicationEventPublisher events;

    NextMessages(
            LaneStore lanes,
            Outbox outbox,
            Adapters adapters,
            AccountPace pace,
            DeliverySettings settings,
            ApplicationEventPublisher events) {
        this.lanes = lanes;
        this.outbox = outbox;
        this.adapters = adapters;
        this.pace = pace;
        this.settings = settings;
        this.events = events;
    }

    /** Lanes that have nothing more, or of which nothing may leave now, are given back. */
    Map<Lane, Job> of(List<Lease> leases, Instant now) {
        var free = new ArrayList<Lease>();
        var resting = new ArrayList<Lease>();
        for (var lease : leases) {
            var mayLeave = pace.mayLeave(lease.lane().channelId(), lease.route().kind());
            (mayLeave ? free : resting).add(lease);
        }
        if (!resting.isEmpty()) {
            lanes.giveBack(resting);
        }
        return free.isEmpty() ? Map.of() : heads(free, now);
    }

    private Map<Lane, Job> heads(List<Lease> leases, Instant now) {
        var jobs = new HashMap<Lane, Job>();
        var heads = outbox.begin(leases.stream().map(Lease::lane).toList());
        var empty = new ArrayList<Lease>();
        for (var lease : leases) {
            var message = settled(lease, heads.get(lease.lane()), now);
            if (message == null) {
                pace.unused(lease.lane().channelId(), lease.route().kind());
                empty.add(lease);
            } else {
                jobs.put(lease.lane(), new Job(lease, message));
            }
        }
        if (!empty.isEmpty()) {
            lanes.release(empty);
        }
        return jobs;
    }

    /** The first that may be tried; those before it are given up, and the next one follows. */
    private @Nullable Outbound settled(Lease lease, @Nullable Outbound head, Instant now) {
        var message = head;
        while (message != null) {
            var end = end(lease, message, now);
            if (end.isEmpty()) {
                return message;
            }
            var refused = new Result.Refused(end.get());
            outbox.record(List.of(Attempt.failed(message, refused.reason())));
            events.publishEvent(new Recorded(List.of(new Done(new Job(lease, message), refused)), now));
            message = outbox.begin(List.of(lease.lane())).get(lease.lane());
        }
        return message;
    }

    /** Why a message is given up. One of unknown outcome is sent once more, marked; after that nobody knows (PN-8). */
    private Optional<String> end(Lease lease, Outbound message, Instant now) {
        if (mayArriveTwice(lease, message)) {
            if (message.maybeTwice()) {
                return Optional.of(UNKNOWN);
            }
            outbox.markMaybeTwice(message);
            return Optional.empty();
        }
        return message.interrupted()
                        || message.queuedAt().plus(settings.longestWait()).isAfter(now)
                ? Optional.empty()
                : Optional.of(tooLate(message));
    }

    /** PN-17: who waits for an answer for a day has found another way, and would wonder about it. */
    private String tooLate(Outbound message) {
        var waited = "It could not be sent for " + settings.longestWaitHours() + " hours and was given up.";
        return outbox.waitedFor(message)
                .map(reason -> waited + " The last reason: " + reason)
                .orElse(waited);
    }

    private boolean mayArriveTwice(Lease lease, Outbound message) {
        return message.interrupted() && !adapters.idempotent(lease.route()) && !adapters.traces(lease.route());
    }
}
