package dev.parley.channels;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees that nothing comes on a channel though much usually does: a webhook whose calls do not arrive gives no other sign (AD-4). What
 * is usual is what came in the same hours of the last four weeks.
 */
@Component
class Silence {
    /** With fewer a silence is nothing unusual. */
    private static final int MANY = 20;

    private static final Duration KEPT = Duration.ofDays(35);
    private final JdbcClient jdbc;
    private final TroubleHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, Integer> came = new ConcurrentHashMap<>();

    /** A channel that has fallen silent. */
    private record Silent(long channelId, Instant lastInAt, double usual) {}

    Silence(JdbcClient jdbc, TroubleHistory history, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** A customer's message came in. */
    void broken(long channelId) {
        came.merge(channelId, 1, Integer::sum);
    }

    /** Writes what came since the last time, and ends the silence of those channels. */
    @Scheduled(fixedDelay = 3_000)
    @Transactional
    public void count() {
        for (var id : came.keySet().stream().sorted().toList()) {
            var messages = came.remove(id);
            jdbc.sql("""
                    insert into channels.traffic as t (channel_id, hour, messages)
                    select id, date_trunc('hour', :now::timestamptz), :messages from channels.channel where id = :id
                    on conflict (channel_id, hour) do update set messages = t.messages + excluded.messages
                    """)
                    .param("id", id)
                    .param("messages", messages)
                    .param("now", Columns.time(clock.instant()))
                    .update();
            var ended = jdbc.sql("""
                    update channels.health set silence = null, silent_since = null where channel_id = :id and silence is not null
                    """).param("id", id).update();
            if (ended > 0) {
                tell(id);
            }
        }
    }

    /** Says it of those that have fallen silent since. */
    @Scheduled(fixedDelay = 60_000)
    @Transactional
    public void look() {
        var now = clock.instant();
        for (var silent : silent(now)) {
            var begun = jdbc.sql("""
                    update channels.health set silence = :sentence, silent_since = :now
                    where channel_id = :id and silence is null and last_in_at = :last
                    """)
                    .param("id", silent.channelId())
                    .param("sentence", sentence(silent, now))
                    .param("now", Columns.time(now))
                    .param("last", Columns.time(silent.lastInAt()))
                    .update();
            if (begun > 0) {
                tell(silent.channelId());
            }
        }
    }

    /** Only whole hours count, of a day at most, and what is usual is known after a week. */
    private List<Silent> silent(Instant now) {
        return jdbc.sql("""
                select h.channel_id, h.last_in_at, u.usual
                from channels.health h join channels.channel c on c.id = h.channel_id and c.active and c.deleted_at is null
                cross join lateral (
                    select least(4, floor(extract(epoch from :now::timestamptz - min(t.hour)) / 604800)) as weeks
                    from channels.traffic t where t.channel_id = h.channel_id) known
                cross join lateral (
                    select coalesce(sum(t.messages), 0) / nullif(known.weeks, 0) as usual
                    from generate_series(1, 4) as week(n)
                    join channels.traffic t on t.channel_id = h.channel_id
                        and t.hour > greatest(h.last_in_at, :now::timestamptz - interval '1 day') - week.n * interval '7 days'
                        and t.hour + interval '1 hour' <= :now::timestamptz - week.n * interval '7 days') u
                where h.silence is null and h.trouble is null and u.usual >= :many
                """).param("now", Columns.time(now)).param("many", MANY).query(Silent.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String sentence(Silent silent, Instant now) {
        var hours = Math.max(1, Duration.between(silent.lastInAt(), now).toHours());
        return "Nothing has come for " + (hours == 1 ? "an hour" : hours + " hours") + ", though about "
                + Math.round(silent.usual())
                + " messages usually come in that time. Please check that the provider still calls Parley: the channel's page shows"
                + " the address that it has to know.";
    }

    private void tell(long channelId) {
        history.note(channelId);
        events.publishEvent(new TroubleChanged(channelId));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOld() {
        jdbc.sql("delete from channels.traffic where hour < :time")
                .param("time", Columns.time(clock.instant().minus(KEPT)))
                .update();
    }
}
