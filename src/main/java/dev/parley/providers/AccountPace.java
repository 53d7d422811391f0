package dev.parley.providers;

import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.LaneWork.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How fast each account may send, and which have to rest because their provider said so. Kept by each process for itself: several
 * nodes together may be faster than one, and what a provider then says to one of them holds for that one.
 */
@Component
class AccountPace {
    /** After a silence as much as a second's worth may leave at once. */
    private static final Duration BURST = Duration.ofSeconds(1);

    private final DeliverySettings settings;
    private final Clock clock;
    private final Map<Long, Account> accounts = new ConcurrentHashMap<>();

    /**
     * Where an account stands.
     *
     * @param due when everything that has left would have left, had it gone evenly
     * @param rests until when the provider wants nothing
     */
    private record Account(Instant due, Instant rests) {
        /** From when on the next may leave. Where the clock was set back, what it said before does not count. */
        Instant free(Instant now) {
            var even = due.isAfter(now.plus(BURST).plus(BURST)) ? Instant.EPOCH : due.minus(BURST);
            return later(even, rests);
        }

        boolean isFree(Instant now) {
            return !free(now).isAfter(now);
        }

        Account after(Instant now, Duration step) {
            var from = due.isAfter(now.plus(BURST).plus(BURST)) ? now : later(due, now);
            return new Account(from.plus(step), rests);
        }
    }

    AccountPace(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a message may leave now. If so, it is counted. */
    boolean mayLeave(long channelId, ChannelKind kind) {
        var now = clock.instant();
        var free = new boolean[1];
        accounts.compute(channelId, (_, before) -> {
            var account = before == null ? new Account(now, Instant.EPOCH) : before;
            free[0] = account.isFree(now);
            return free[0] ? account.after(now, step(kind)) : account;
        });
        return free[0];
    }

    /** What was counted has not left after all. */
    void unused(long channelId, ChannelKind kind) {
        accounts.computeIfPresent(
                channelId, (_, account) -> new Account(account.due().minus(step(kind)), account.rests()));
    }

    /** The provider wants nothing of this account for so long. */
    void rest(long channelId, Instant until) {
        accounts.merge(
                channelId,
                new Account(Instant.EPOCH, until),
                (before, _) -> new Account(before.due(), later(before.rests(), until)));
    }

    /** What providers said when they refused. */
    @EventListener
    void on(Recorded recorded) {
        for (var done : recorded.attempts()) {
            if (done.result() instanceof Result.Later later && later.wholeAccount()) {
                rest(done.job().lease().lane().channelId(), recorded.at().plus(later.pause()));
            }
        }
    }

    /** The reason to rest has gone. */
    void goOn(long channelId) {
        accounts.computeIfPresent(channelId, (_, account) -> new Account(account.due(), Instant.EPOCH));
    }

    /** The channels of which nothing may leave now. */
    Set<Long> resting() {
        var now = clock.instant();
        var resting = new HashSet<Long>();
        accounts.forEach((channel, account) -> {
            if (!account.isFree(now)) {
                resting.add(channel);
            }
        });
        return resting;
    }

    /** How long until one of those that rest may go on, null when none rests. */
    @Nullable
    Duration untilNext() {
        var now = clock.instant();
        return accounts.values().stream()
                .filter(account -> !account.isFree(now))
                .map(account -> Duration.between(now, account.free(now)))
                .min(Duration::compareTo)
                .orElse(null);
    }

    private Duration step(ChannelKind kind) {
        var perSecond = settings.perSecond(kind);
        return perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
