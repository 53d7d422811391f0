package dev.parley.channels;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How channels fare (AD-4). What happens with every message is gathered and written every few seconds; trouble at once. */
@Component
public class ChannelHealth {
    private static final String NONE = "";
    private final JdbcClient jdbc;
    private final Silence silence;
    private final TroubleHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, Instant> in = new ConcurrentHashMap<>();
    private final Map<Long, Instant> out = new ConcurrentHashMap<>();
    private final Map<Long, Instant> heard = new ConcurrentHashMap<>();
    private final Map<Long, Long> ignored = new ConcurrentHashMap<>();
    /** What this node wrote last, so that the same again is not written. */
    private final Map<Long, String> told = new ConcurrentHashMap<>();

    /** A channel in trouble. */
    public record Trouble(long id, String name, String sentence) {}

    record Row(
            long channelId,
            @Nullable Instant lastInAt,
            @Nullable Instant lastOutAt,
            @Nullable Instant heardAt,
            @Nullable String trouble,
            @Nullable Instant since,
            long ignored,
            @Nullable String silence,
            @Nullable Instant silentSince) {}

    ChannelHealth(
            JdbcClient jdbc, Silence silence, TroubleHistory history, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.silence = silence;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** A customer's message came in. */
    public void received(long channelId) {
        in.put(channelId, clock.instant());
        silence.broken(channelId);
        heard.put(channelId, clock.instant());
    }

    /** A message left. */
    public void sent(long channelId) {
        out.put(channelId, clock.instant());
    }

    /** Something came that makes no chat (IN-15). */
    public void ignored(long channelId) {
        ignored.merge(channelId, 1L, Long::sum);
        heard.put(channelId, clock.instant());
    }

    /** The provider answers, and what troubled the channel is over. */
    public void well(long channelId) {
        heard.put(channelId, clock.instant());
        tell(channelId, null, true);
    }

    /** The provider accepts us again, though nothing has come from it. */
    public void reachable(long channelId) {
        tell(channelId, null, false);
    }

    /** Something is wrong with the channel; the sentence says what, and what to do. */
    public void trouble(long channelId, String sentence) {
        tell(channelId, sentence, false);
    }

    /** Whether something hinders the channel now; that nothing comes is a sign, and hinders nothing. */
    @Transactional(readOnly = true)
    public boolean isHindered(long channelId) {
        return jdbc.sql("select exists (select 1 from channels.health where channel_id = :id and trouble is not null)")
                .param("id", channelId)
                .query(Boolean.class)
                .single();
    }

    /** The channels that are in trouble now. */
    @Transactional(readOnly = true)
    public List<Trouble> troubles() {
        return jdbc.sql("""
                select c.id, c.name, coalesce(h.trouble, h.silence) as sentence
                from channels.health h join channels.channel c on c.id = h.channel_id
                where (h.trouble is not null or h.silence is not null) and c.deleted_at is null
                order by coalesce(h.since, h.silent_since), c.id
                """).query(Trouble.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    Map<Long, Row> all() {
        var rows = new java.util.HashMap<Long, Row>();
        jdbc.sql("select * from channels.health").query(Row.class).list().stream()
                .map(Objects::requireNonNull)
                .forEach(row -> rows.put(row.channelId(), row));
        return rows;
    }

    private void tell(long channelId, @Nullable String sentence, boolean heard) {
        var text = sentence == null ? NONE : sentence;
        // Noted before it is written, so that of many calls at the same moment one writes.
        if (text.equals(told.put(channelId, text))) {
            return;
        }
        try {
            if (write(channelId, sentence, heard) > 0) {
                history.note(channelId);
                events.publishEvent(new TroubleChanged(channelId));
            }
        } catch (RuntimeException e) {
            told.remove(channelId, text);
            throw e;
        }
    }

    private int write(long channelId, @Nullable String sentence, boolean heard) {
        return jdbc.sql("""
                insert into channels.health as h (channel_id, trouble, since, heard_at)
                select id, :trouble, :since, :heard from channels.channel where id = :id
                on conflict (channel_id) do update set trouble = excluded.trouble, since = excluded.since,
                    heard_at = coalesce(excluded.heard_at, h.heard_at)
                where h.trouble is distinct from excluded.trouble or h.heard_at is null and excluded.heard_at is not null
                """)
                .param("id", channelId)
                .param("trouble", sentence)
                .param("since", sentence == null ? null : Columns.time(clock.instant()))
                .param("heard", heard ? Columns.time(clock.instant()) : null)
                .update();
    }

    /** Another node may have written since. */
    @Scheduled(fixedDelay = 30_000)
    void forgetWhatWasTold() {
        told.clear();
    }

    @Scheduled(fixedDelay = 3_000)
    void flush() {
        var ids = new HashSet<>(heard.keySet());
        ids.addAll(out.keySet());
        for (var id : ids.stream().sorted().toList()) {
            var more = Objects.requireNonNullElse(ignored.remove(id), 0L);
            jdbc.sql("""
                    insert into channels.health as h (channel_id, last_in_at, last_out_at, heard_at, ignored)
                    select id, :in::timestamptz, :out::timestamptz, :heard::timestamptz, :ignored from channels.channel where id = :id
                    on conflict (channel_id) do update set
                        last_in_at = greatest(h.last_in_at, excluded.last_in_at),
                        last_out_at = greatest(h.last_out_at, excluded.last_out_at),
                        heard_at = greatest(h.heard_at, excluded.heard_at), ignored = h.ignored + excluded.ignored
                    """)
                    .param("id", id)
                    .param("in", Columns.time(in.remove(id)))
                    .param("out", Columns.time(out.remove(id)))
                    .param("heard", Columns.time(heard.remove(id)))
                    .param("ignored", more)
                    .update();
        }
    }
}
