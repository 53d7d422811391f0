package dev.parley.channels;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What troubled channels in the last thirty days (AD-4). */
@Component
class TroubleHistory {
    private static final Duration KEPT = Duration.ofDays(30);
    private final JdbcClient jdbc;
    private final Clock clock;

    TroubleHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends what lasts and is not the case any more, and begins what is new. Both are as they stand in the channel's health now. */
    void note(long channelId) {
        var now = Columns.time(clock.instant());
        jdbc.sql("""
                update channels.trouble_period p set ended_at = :now from channels.health h
                where p.channel_id = :id and p.ended_at is null and h.channel_id = p.channel_id
                    and p.sentence is distinct from h.trouble and p.sentence is distinct from h.silence
                """).param("id", channelId).param("now", now).update();
        jdbc.sql("""
                insert into channels.trouble_period (channel_id, sentence, began_at)
                select h.channel_id, t.sentence, :now from channels.health h, unnest(array[h.trouble, h.silence]) as t(sentence)
                where h.channel_id = :id and t.sentence is not null
                on conflict (channel_id, sentence) where ended_at is null do nothing
                """).param("id", channelId).param("now", now).update();
    }

    /** Newest first, at most a hundred. */
    List<TroublePeriod> of(long channelId) {
        return jdbc
                .sql("""
                select sentence, began_at, ended_at from channels.trouble_period
                where channel_id = :id and (ended_at is null or ended_at > :from) order by began_at desc, id desc limit 100
                """)
                .param("id", channelId)
                .param("from", Columns.time(clock.instant().minus(KEPT)))
                .query(TroublePeriod.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOld() {
        jdbc.sql("delete from channels.trouble_period where ended_at < :time")
                .param("time", Columns.time(clock.instant().minus(KEPT)))
                .update();
    }
}
