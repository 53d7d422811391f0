package dev.parley.providers;

import dev.parley.channels.QuarantineCounts;
import dev.parley.channels.Via;
import dev.parley.chats.Refs.ChannelRef;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import dev.parley.providers.Deliveries.Obstacle;
import dev.parley.providers.Quarantine.Reason;
import dev.parley.providers.QuarantineView.QuarantinedItem;
import dev.parley.providers.QuarantineView.State;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of quarantine. */
@Repository
class QuarantineStore implements QuarantineCounts {
    private static final String ITEM = """
            select q.id, q.channel_id, c.kind, c.via, c.name, q.received_at, q.reason, q.detail,
                length(q.payload) as size, q.replayed_at
            from providers.quarantine q join channels.v_channel c on c.id = q.channel_id
            """;
    private final JdbcClient jdbc;

    /** Which to show: of one channel or all, open, replayed or both, those before an id. */
    record Filter(
            @Nullable Long channel,
            @Nullable State state,
            @Nullable Long before,
            int limit) {}

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is here already. */
    boolean insert(long channelId, String key, Obstacle obstacle, byte[] raw, Instant now) {
        return jdbc.sql("""
                insert into providers.quarantine (channel_id, received_at, reason, detail, key, payload)
                values (:channel, :now, :reason, :detail, :key, :payload) on conflict (channel_id, key) do nothing
                """)
                        .param("channel", channelId)
                        .param("now", Columns.time(now))
                        .param("reason", obstacle.reason().name())
                        .param("detail", obstacle.detail())
                        .param("key", key)
                        .param("payload", raw)
                        .update()
                > 0;
    }

    Set<String> kept(long channelId, Collection<String> keys) {
        return new HashSet<>(
                jdbc.sql("select key from providers.quarantine where channel_id = :channel and key = any(:keys)")
                        .param("channel", channelId)
                        .param("keys", Columns.texts(keys))
                        .query((rs, _) -> rs.getString(1))
                        .list());
    }

    List<QuarantinedItem> page(Filter filter) {
        return jdbc.sql(ITEM + """
                 where (:channel::bigint is null or q.channel_id = :channel)
                   and (:state::text is null or (q.replayed_at is null) = (:state = 'OPEN'))
                   and (:before::bigint is null or q.id < :before)
                 order by q.id desc limit :limit
                """)
                .param("channel", filter.channel())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("before", filter.before())
                .param("limit", filter.limit())
                .query(QuarantineStore::item)
                .list();
    }

    Optional<QuarantinedItem> find(long id) {
        return jdbc.sql(ITEM + " where q.id = :id")
                .param("id", id)
                .query(QuarantineStore::item)
                .optional();
    }

    byte[] raw(long id) {
        return jdbc.sql("select payload from providers.quarantine where id = :id")
                .param("id", id)
                .query((rs, _) -> rs.getBytes(1))
                .single();
    }

    /** As text; what is no text shows as replacement characters. */
    String payload(long id) {
        return new String(raw(id), StandardCharsets.UTF_8);
    }

    void replayed(long id, Instant now) {
        jdbc.sql("update providers.quarantine set replayed_at = :now where id = :id")
                .param("id", id)
                .param("now", Columns.time(now))
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from providers.quarantine where id = :id")
                .param("id", id)
                .update();
    }

    void deleteBefore(Instant time) {
        jdbc.sql("delete from providers.quarantine where received_at < :time")
                .param("time", Columns.time(time))
                .update();
    }

    int open(@Nullable Long channel) {
        return jdbc.sql("""
                select count(*) from providers.quarantine
                where replayed_at is null and (:channel::bigint is null or channel_id = :channel)
                """).param("channel", channel).query(Integer.class).single();
    }

    @Override
    public Map<Long, Integer> openByChannel() {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("select channel_id, count(*) from providers.quarantine where replayed_at is null group by channel_id")
                .query((rs, _) -> counts.put(rs.getLong(1), rs.getInt(2)))
                .list();
        return counts;
    }

    private static QuarantinedItem item(ResultSet rs, int row) throws SQLException {
        var replayedAt = Columns.instant(rs.getTimestamp("replayed_at"));
        return new QuarantinedItem(
                rs.getLong("id"),
                new ChannelRef(
                        rs.getLong("channel_id"),
                        ChannelKind.valueOf(rs.getString("kind")),
                        Via.valueOf(rs.getString("via")),
                        rs.getString("name")),
                rs.getTimestamp("received_at").toInstant(),
                Reason.valueOf(rs.getString("reason")),
                rs.getString("detail"),
                replayedAt == null ? State.OPEN : State.REPLAYED,
                rs.getInt("size"),
                replayedAt);
    }
}
