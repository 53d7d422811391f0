package dev.parley.providers.twilio;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Up to when what Twilio has was asked for, and when it is to be asked again. */
@Repository
class TwilioStore {
    private final JdbcClient jdbc;

    /** A channel whose turn it is, and since when messages may be missing. */
    record Due(long channelId, Instant since) {}

    TwilioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the channels whose turn it is, and those that are urgent; no other node asks for them before the next time. */
    @Transactional
    public List<Due> take(Collection<TwilioAccount> accounts, Collection<Long> urgent, Instant now, Instant next) {
        return jdbc
                .sql("""
                insert into providers.twilio as t (channel_id, seen_until, ask_at)
                select id, since, :next from unnest(:channels, :created) as c(id, since) order by id
                on conflict (channel_id) do update set ask_at = excluded.ask_at
                where t.ask_at <= :now or t.channel_id = any(:urgent)
                returning channel_id, seen_until as since
                """)
                .param("channels", Columns.longs(accounts, TwilioAccount::channelId))
                .param(
                        "created",
                        Columns.instants(accounts, account -> account.channel().createdAt()))
                .param("urgent", Columns.longs(urgent))
                .param("now", Columns.time(now))
                .param("next", Columns.time(next))
                .query(Due.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** All that was sent until then is here. */
    @Transactional
    public void seen(long channelId, Instant until) {
        jdbc.sql("update providers.twilio set seen_until = greatest(seen_until, :until) where channel_id = :channel")
                .param("channel", channelId)
                .param("until", Columns.time(until))
                .update();
    }

    /** Deleted channels whose token is still kept. */
    @Transactional(readOnly = true)
    public List<Long> leftOver() {
        return jdbc.sql("""
                select t.channel_id from providers.twilio t join channels.v_channel c on c.id = t.channel_id
                where c.deleted_at is not null
                """).query(Long.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Transactional
    public void forget(long channelId) {
        jdbc.sql("delete from providers.twilio where channel_id = :channel")
                .param("channel", channelId)
                .update();
    }
}
