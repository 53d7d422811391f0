package dev.parley.providers.telegram;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which node serves which bot, and what Telegram was told last. */
@Repository
class TelegramStore {
    private final JdbcClient jdbc;

    /**
     * A bot that a node serves.
     *
     * @param webhook the address Telegram was given, empty for none, null when it was told nothing yet
     */
    record Served(long channelId, @Nullable String webhook) {}

    TelegramStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the bot for a node, or keeps it, if no other node has it. */
    @Transactional
    public Optional<Served> serve(long channelId, String node, Instant now, Instant until) {
        return jdbc.sql("""
                insert into providers.telegram as t (channel_id, node, leased_until) values (:channel, :node, :until)
                on conflict (channel_id) do update set node = excluded.node, leased_until = excluded.leased_until
                where t.node = excluded.node or t.leased_until < :now
                returning channel_id, webhook
                """)
                .param("channel", channelId)
                .param("node", node)
                .param("now", Columns.time(now))
                .param("until", Columns.time(until))
                .query(Served.class)
                .optional();
    }

    @Transactional
    public void told(long channelId, @Nullable String webhook) {
        jdbc.sql("update providers.telegram set webhook = :webhook where channel_id = :channel")
                .param("channel", channelId)
                .param("webhook", webhook)
                .update();
    }

    /** Makes whoever serves the bot tell Telegram again. For listeners, which run after a transaction that is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tellAgain(long channelId) {
        told(channelId, null);
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
