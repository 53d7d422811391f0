package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.platform.Problem;
import dev.parley.platform.RetentionSettings;
import dev.parley.providers.Deliveries.Obstacle;
import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came and could not be taken in, kept with the reason until an administrator replays or deletes it (IN-9). */
@Service
public class Quarantine {
    private final QuarantineStore store;
    private final Channels channels;
    private final Audit audit;
    private final Clock clock;
    private final RetentionSettings retention;
    private final IntakeMetrics metrics;

    /** Why something is here. */
    public enum Reason {
        UNREADABLE,
        REFUSED_DATA,
        CHANNEL_INACTIVE,
        /** It is for an account that nobody has connected. */
        UNKNOWN_ACCOUNT,
        FAULT
    }

    Quarantine(
            QuarantineStore store,
            Channels channels,
            Audit audit,
            Clock clock,
            RetentionSettings retention,
            IntakeMetrics metrics) {
        this.store = store;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
        this.retention = retention;
        this.metrics = metrics;
    }

    /** Keeps a payload; the same key again is the same one. Durable once this returns. */
    @Transactional
    public void keep(Channel channel, String key, Obstacle obstacle, byte[] raw) {
        if (store.insert(channel.id(), key, obstacle, raw, clock.instant())) {
            metrics.quarantined(channel.kind(), obstacle.reason());
        }
    }

    /** Which of these keys are here. */
    @Transactional(readOnly = true)
    public Set<String> kept(long channelId, Collection<String> keys) {
        return store.kept(channelId, keys);
    }

    /** A page of what is here, newest first. */
    @Transactional(readOnly = true)
    public QuarantineView.QuarantinePage page(QuarantineStore.Filter filter) {
        var items = store.page(filter);
        var full = items.size() == filter.limit();
        return new QuarantineView.QuarantinePage(
                items, full ? items.getLast().id() : null, store.open(filter.channel()));
    }

    /** One of them with its payload, as text. Looking at it leaves a trace, since it is what a customer wrote. */
    @Transactional
    public QuarantineView.QuarantinedPayload open(long id, Caller me) {
        var item = find(id);
        note(me, "quarantine.opened", item);
        return QuarantineView.QuarantinedPayload.of(item, store.payload(id));
    }

    /** Forgets one of them. */
    @Transactional
    public void delete(long id, Caller me) {
        var item = find(id);
        store.delete(id);
        note(me, "quarantine.deleted", item);
    }

    /** Notes that it was taken in after all. */
    @Transactional
    public QuarantineView.QuarantinedItem replayed(long id, Caller me) {
        store.replayed(id, clock.instant());
        var item = find(id);
        note(me, "quarantine.replayed", item);
        return item;
    }

    /** The one with this id, or UNKNOWN_PAYLOAD. */
    @Transactional(readOnly = true)
    public QuarantineView.QuarantinedItem find(long id) {
        return store.find(id).orElseThrow(Quarantine::unknown);
    }

    /** What to replay: the channel as it is now and the payload. */
    Replay replay(long id) {
        var item = find(id);
        return new Replay(channels.find(item.channel().id()).orElseThrow(Quarantine::unknown), store.raw(id));
    }

    record Replay(Channel channel, byte[] raw) {}

    @Scheduled(fixedDelay = 60 * 60_000)
    void forgetOld() {
        store.deleteBefore(clock.instant().minus(retention.payloads()));
    }

    private void note(Caller me, String action, QuarantineView.QuarantinedItem item) {
        audit.note(
                me,
                action,
                new AuditObject("quarantine", item.id(), item.channel().name()),
                Map.of("reason", item.reason()));
    }

    private static Problem unknown() {
        return ProviderProblem.UNKNOWN_PAYLOAD.with("This payload is no longer in quarantine.");
    }
}
