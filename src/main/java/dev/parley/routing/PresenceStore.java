package dev.parley.routing;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of presence. */
@Repository
class PresenceStore {
    private final JdbcClient jdbc;

    /** What an agent set, and whether a page of theirs is connected. */
    record Row(
            Wanted wanted,
            @Nullable String reason,
            @Nullable Instant since,
            boolean connected) {
        boolean active() {
            return wanted == Wanted.ACTIVE && connected;
        }
    }

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row find(long agentId, Instant seenSince) {
        return Objects.requireNonNull(find(List.of(agentId), seenSince).get(agentId));
    }

    Map<Long, Row> find(Collection<Long> agentIds, Instant seenSince) {
        var rows = new HashMap<Long, Row>();
        jdbc.sql("""
                select a.id, coalesce(p.wanted, 'INACTIVE') as wanted, p.reason, p.since,
                       exists (select 1 from routing.connection c where c.agent_id = a.id and c.seen_at > :since) as connected
                from unnest(:agents) as a(id) left join routing.presence p on p.agent_id = a.id
                """)
                .param("agents", Columns.longs(agentIds))
                .param("since", Columns.time(seenSince))
                .query((rs, _) -> rows.put(
                        rs.getLong("id"),
                        new Row(
                                Wanted.valueOf(rs.getString("wanted")),
                                rs.getString("reason"),
                                Columns.instant(rs.getTimestamp("since")),
                                rs.getBoolean("connected"))))
                .list();
        return rows;
    }

    /** Whether a page was connected before a moment and is still there. */
    boolean connectedBefore(long agentId, Instant before, Instant seenSince) {
        return jdbc.sql("""
                select exists (select 1 from routing.connection
                               where agent_id = :agent and connected_at < :before and seen_at > :since)
                """)
                .param("agent", agentId)
                .param("before", Columns.time(before))
                .param("since", Columns.time(seenSince))
                .query(Boolean.class)
                .single();
    }

    void set(long agentId, Wanted wanted, @Nullable String reason, Instant now) {
        jdbc.sql("""
                insert into routing.presence (agent_id, wanted, reason, since) values (:agent, :wanted, :reason, :now)
                on conflict (agent_id) do update set wanted = excluded.wanted, reason = excluded.reason, since = excluded.since
                """)
                .param("agent", agentId)
                .param("wanted", wanted.name())
                .param("reason", reason)
                .param("now", Columns.time(now))
                .update();
    }

    void missed(Collection<Long> agentIds, String reason, Instant now) {
        jdbc.sql("""
                update routing.presence set wanted = 'INACTIVE', reason = :reason, since = :now
                where agent_id = any(:agents) and wanted = 'ACTIVE'
                """)
                .param("agents", Columns.longs(agentIds))
                .param("reason", reason)
                .param("now", Columns.time(now))
                .update();
    }

    void connect(UUID id, long agentId, String sessionId, String node, Instant now) {
        jdbc.sql("""
                insert into routing.connection (id, agent_id, session_id, node, connected_at, seen_at)
                values (:id, :agent, :session, :node, :now, :now)
                """)
                .param("id", id)
                .param("agent", agentId)
                .param("session", sessionId)
                .param("node", node)
                .param("now", Columns.time(now))
                .update();
    }

    Set<UUID> seen(Map<UUID, Instant> heardAt) {
        var ids = List.copyOf(heardAt.keySet());
        return jdbc
                .sql("""
                update routing.connection c set seen_at = greatest(c.seen_at, s.at)
                from unnest(:ids, :times) as s(id, at) where c.id = s.id returning c.id
                """)
                .param("ids", Columns.uuids(ids, id -> id))
                .param("times", Columns.instants(ids, heardAt::get))
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    void forgetSession(String sessionId) {
        jdbc.sql("delete from routing.connection where session_id = :session")
                .param("session", sessionId)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from routing.connection where seen_at < :time")
                .param("time", Columns.time(time))
                .update();
    }

    /** The queues with one of these rules, of each agent who wants Active, is connected and has a place. */
    List<Standing> standings(Collection<Long> agentIds, Collection<String> rules, int defaultLimit, Instant seenSince) {
        return jdbc.sql("""
                select u.id, array_agg(m.queue_id order by m.queue_id) as queues
                from security.v_user u
                join routing.presence p on p.agent_id = u.id and p.wanted = 'ACTIVE'
                join routing.v_member m on m.user_id = u.id
                join routing.queue q on q.id = m.queue_id and q.rule = any(:rules)
                left join chats.v_load l on l.agent_id = u.id
                where u.id = any(:agents) and coalesce(l.taken, 0) < coalesce(u.chat_limit, :limit)
                  and exists (select 1 from routing.connection c where c.agent_id = u.id and c.seen_at > :since)
                group by u.id
                """)
                .param("agents", Columns.longs(agentIds))
                .param("rules", Columns.texts(rules))
                .param("limit", defaultLimit)
                .param("since", Columns.time(seenSince))
                .query((rs, _) -> new Standing(rs.getLong("id"), Set.copyOf(Arrays.asList((Long[])
                        Objects.requireNonNull(rs.getArray("queues")).getArray()))))
                .list();
    }

    int waiting(Collection<Long> queueIds) {
        return jdbc.sql("""
                select count(*) from chats.v_waiting
                where queue_id = any(:queues) and offered_to is null and assigned_to is null
                """)
                .param("queues", Columns.longs(queueIds))
                .query(Integer.class)
                .single();
    }
}
