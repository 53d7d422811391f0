package dev.parley.providers.telegram;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which node serves which bot, and what Telegram was told last. */
@Repository
class TelegramStore {
    private final JdbcClient jdbc;
    private final boolean onlyProcess;

    /**
     * A bot that a node serves.
     *
     * @param asked how often Telegram was to be told: what is told late says nothing about what was asked since
     * @param webhook the address Telegram was given, empty for none, null when it was told nothing yet
     */
    record Served(long channelId, @Nullable String webhook, int asked) {}

    TelegramStore(JdbcClient jdbc, @Value("${parley.embedded-database:false}") boolean onlyProcess) {
        this.jdbc = jdbc;
        this.onlyProcess = onlyProcess;
    }

    /** The home folder's lock allows one process only, so what is served at the start is served by one that died. */
    @Transactional
    public void releaseThoseOfTheDead() {
        if (onlyProcess) {
            jdbc.sql("update providers.telegram set leased_until = 'epoch'").update();
        }
    }

    /** Takes these bots for a node, or keeps them, as far as no other node has them. */
    @Transactional
    public Map<Long, Served> serve(Collection<Long> channelIds, String node, Instant now, Instant until) {
        return jdbc
                .sql("""
                insert into providers.telegram as t (channel_id, node, leased_until)
                select id, :node, :until from unnest(:channels) as c(id) order by id
                on conflict (channel_id) do update set node = excluded.node, leased_until = excluded.leased_until
                where t.node = excluded.node or t.leased_until < :now
                returning channel_id, webhook, asked
                """)
                .param("channels", Columns.longs(channelIds))
                .param("node", node)
                .param("now", Columns.time(now))
                .param("until", Columns.time(until))
                .query(Served.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(Served::channelId, Function.identity()));
    }

    /** Telegram was told, as it was asked then. */
    @Transactional
    public void told(Served served, String webhook) {
        jdbc.sql("update providers.telegram set webhook = :webhook where channel_id = :channel and asked = :asked")
                .param("channel", served.channelId())
                .param("webhook", webhook)
                .param("asked", served.asked())
                .update();
    }

    /** Makes whoever serves the bot tell Telegram again. For listeners, which run after a transaction that is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tellAgain(long channelId) {
        jdbc.sql("update providers.telegram set webhook = null, asked = asked + 1 where channel_id = :channel")
                .param("channel", channelId)
                .update();
    }

    /** The bots of deleted channels that Telegram has not been told of. */
    @Transactional(readOnly = true)
    public List<Long> leftOver() {
        return jdbc.sql("""
                select t.channel_id from providers.telegram t join channels.v_channel c on c.id = t.channel_id
                where c.deleted_at is not null
                """).query(Long.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Transactional
    public void forget(long channelId) {
        jdbc.sql("delete from providers.telegram where channel_id = :channel")
                .param("channel", channelId)
                .update();
    }

    /** Lets another node serve at once what this one served. */
    @Transactional
    public void release(String node) {
        jdbc.sql("update providers.telegram set leased_until = 'epoch' where node = :node")
                .param("node", node)
                .update();
    }
}
