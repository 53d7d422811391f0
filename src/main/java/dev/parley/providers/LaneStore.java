package dev.parley.providers;

import dev.parley.chats.Lane;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lanes and their leases. */
@Repository
class LaneStore {
    private final JdbcClient jdbc;

    /** A lane this worker may work on as long as the fence stands. */
    record Lease(Lane lane, ChannelKind kind, long fence, int attempts) {}

    LaneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leases lanes that have something to send, the longest waiting first. */
    List<Lease> lease(Instant now, Instant until, int most) {
        return jdbc.sql("""
                with due as (
                    select o.channel_id, o.identity_id from chats.v_outbox o
                    left join providers.lane l using (channel_id, identity_id)
                    where coalesce(l.leased_until < :now and l.retry_at <= :now, true)
                    order by o.oldest_at limit :most),
                leased as (
                    insert into providers.lane as l (channel_id, identity_id, fence, leased_until, retry_at)
                    select channel_id, identity_id, 1, :until, :now from due order by 1, 2
                    on conflict (channel_id, identity_id) do update
                        set fence = l.fence + 1, leased_until = excluded.leased_until
                        where l.leased_until < :now and l.retry_at <= :now
                    returning channel_id, identity_id, fence, attempts)
                select leased.*, c.kind from leased join channels.v_channel c on c.id = leased.channel_id
                """)
                .param("now", Columns.time(now))
                .param("until", Columns.time(until))
                .param("most", most)
                .query((rs, _) -> new Lease(
                        new Lane(rs.getLong("channel_id"), rs.getLong("identity_id")),
                        ChannelKind.valueOf(rs.getString("kind")),
                        rs.getLong("fence"),
                        rs.getInt("attempts")))
                .list();
    }

    /** Renews the lease under a lock; false when another worker has the lane by now. */
    boolean hold(Lease lease, Instant until) {
        return update(lease, "leased_until = :time", until);
    }

    /** Gives the lane back; the next attempt may start at once. */
    boolean release(Lease lease) {
        return update(lease, "leased_until = :time, attempts = 0", Instant.EPOCH);
    }

    /** Gives the lane back until a time. */
    boolean postpone(Lease lease, Instant until) {
        return update(lease, "leased_until = 'epoch', retry_at = :time, attempts = attempts + 1", until);
    }

    /** Ends all leases: for a start of the only process there can be. */
    void releaseAll() {
        jdbc.sql("update providers.lane set leased_until = 'epoch' where leased_until > 'epoch'")
                .update();
    }

    private boolean update(Lease lease, String assignments, Instant time) {
        return jdbc.sql("update providers.lane set " + assignments
                                + " where channel_id = :channel and identity_id = :identity and fence = :fence")
                        .param("channel", lease.lane().channelId())
                        .param("identity", lease.lane().identityId())
                        .param("fence", lease.fence())
                        .param("time", Columns.time(time))
                        .update()
                > 0;
    }
}
