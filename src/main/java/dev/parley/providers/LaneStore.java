package dev.parley.providers;

import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.chats.Lane;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lanes and their leases; each statement serves many lanes. */
@Repository
class LaneStore {
    private final JdbcClient jdbc;

    /** A lane this worker may work on as long as the fence stands. */
    record Lease(Lane lane, Route route, long fence, int attempts) {}

    LaneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leases lanes that have something to send, the longest waiting first; none of the channels that rest. */
    List<Lease> lease(Instant now, Instant until, int most, Set<Long> resting) {
        return jdbc.sql("""
                with due as (
                    select q.channel_id, q.identity_id from chats.v_queued q
                    left join providers.lane l using (channel_id, identity_id)
                    where coalesce(l.leased_until < :now and l.retry_at <= :now, true) and q.channel_id <> all(:resting)
                        and not exists (
                            select 1 from chats.v_queued e
                            where e.channel_id = q.channel_id and e.identity_id = q.identity_id
                                and (e.order_at, e.public_id) < (q.order_at, q.public_id))
                    order by q.order_at limit :most),
                leased as (
                    insert into providers.lane as l (channel_id, identity_id, fence, leased_until, retry_at)
                    select channel_id, identity_id, 1, :until, :now from due order by 1, 2
                    on conflict (channel_id, identity_id) do update
                        set fence = l.fence + 1, leased_until = excluded.leased_until
                        where l.leased_until < :now and l.retry_at <= :now
                    returning channel_id, identity_id, fence, attempts)
                select leased.*, c.kind, c.via from leased join channels.v_channel c on c.id = leased.channel_id
                """)
                .param("now", Columns.time(now))
                .param("until", Columns.time(until))
                .param("most", most)
                .param("resting", Columns.longs(resting))
                .query((rs, _) -> new Lease(
                        new Lane(rs.getLong("channel_id"), rs.getLong("identity_id")),
                        new Route(ChannelKind.valueOf(rs.getString("kind")), Via.valueOf(rs.getString("via"))),
                        rs.getLong("fence"),
                        rs.getInt("attempts")))
                .list();
    }

    /** Renews leases under a lock; answers the lanes that no other worker has by now. */
    Set<Lane> hold(Collection<Lease> leases, Instant until) {
        var held = new HashSet<Lane>();
        jdbc.sql("""
                with mine as (
                    select l.channel_id, l.identity_id
                    from unnest(:channels, :identities, :fences) as m(channel_id, identity_id, fence)
                    join providers.lane l using (channel_id, identity_id, fence)
                    order by l.channel_id, l.identity_id for no key update of l)
                update providers.lane l set leased_until = :until from mine
                where l.channel_id = mine.channel_id and l.identity_id = mine.identity_id
                returning l.channel_id, l.identity_id
                """)
                .param("channels", Columns.longs(leases, lease -> lease.lane().channelId()))
                .param("identities", Columns.longs(leases, lease -> lease.lane().identityId()))
                .param("fences", Columns.longs(leases, Lease::fence))
                .param("until", Columns.time(until))
                .query((rs, _) -> held.add(new Lane(rs.getLong(1), rs.getLong(2))))
                .list();
        return held;
    }

    /** Gives lanes back that are held; the next attempt may start at once. */
    void release(Collection<Lease> leases) {
        jdbc.sql("""
                update providers.lane l set leased_until = 'epoch', attempts = 0
                from unnest(:channels, :identities, :fences) as m(channel_id, identity_id, fence)
                where l.channel_id = m.channel_id and l.identity_id = m.identity_id and l.fence = m.fence
                """)
                .param("channels", Columns.longs(leases, lease -> lease.lane().channelId()))
                .param("identities", Columns.longs(leases, lease -> lease.lane().identityId()))
                .param("fences", Columns.longs(leases, Lease::fence))
                .update();
    }

    /** Gives lanes back in which nothing was tried. */
    void giveBack(Collection<Lease> leases) {
        jdbc.sql("""
                update providers.lane l set leased_until = 'epoch'
                from unnest(:channels, :identities, :fences) as m(channel_id, identity_id, fence)
                where l.channel_id = m.channel_id and l.identity_id = m.identity_id and l.fence = m.fence
                """)
                .param("channels", Columns.longs(leases, lease -> lease.lane().channelId()))
                .param("identities", Columns.longs(leases, lease -> lease.lane().identityId()))
                .param("fences", Columns.longs(leases, Lease::fence))
                .update();
    }

    /** Gives lanes back, each until its time. */
    void postpone(Map<Lease, Instant> until) {
        var pauses = List.copyOf(until.entrySet());
        jdbc.sql("""
                update providers.lane l set leased_until = 'epoch', retry_at = m.time, attempts = attempts + 1
                from unnest(:channels, :identities, :fences, :times) as m(channel_id, identity_id, fence, time)
                where l.channel_id = m.channel_id and l.identity_id = m.identity_id and l.fence = m.fence
                """)
                .param(
                        "channels",
                        Columns.longs(pauses, pause -> pause.getKey().lane().channelId()))
                .param(
                        "identities",
                        Columns.longs(pauses, pause -> pause.getKey().lane().identityId()))
                .param("fences", Columns.longs(pauses, pause -> pause.getKey().fence()))
                .param("times", Columns.instants(pauses, Map.Entry::getValue))
                .update();
    }

    /** Lets a channel's lanes wait no longer. */
    void hurry(long channelId, Instant now) {
        jdbc.sql("update providers.lane set retry_at = :now where channel_id = :channel and retry_at > :now")
                .param("channel", channelId)
                .param("now", Columns.time(now))
                .update();
    }

    /** Lets one lane wait no longer. */
    void hurry(Lane lane, Instant now) {
        jdbc.sql("""
                update providers.lane set retry_at = :now
                where channel_id = :channel and identity_id = :identity and retry_at > :now
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .param("now", Columns.time(now))
                .update();
    }

    /** Ends all leases: for a start of the only process there can be. */
    void releaseAll() {
        jdbc.sql("update providers.lane set leased_until = 'epoch' where leased_until > 'epoch'")
                .update();
    }
}
