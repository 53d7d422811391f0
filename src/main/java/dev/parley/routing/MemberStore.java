package dev.parley.routing;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how the members of queues stand. */
@Repository
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All members of each queue, by ascending id. */
    Map<Long, List<Candidate>> members(Collection<Long> queueIds, int defaultLimit, Instant seenSince) {
        var members = new LinkedHashMap<Long, List<Candidate>>();
        jdbc.sql("""
                select m.queue_id, u.id, coalesce(p.wanted = 'ACTIVE', false) as wants,
                       exists (select 1 from routing.connection c where c.agent_id = u.id and c.seen_at > :since) as connected,
                       coalesce(l.taken, 0) as taken, coalesce(l.offered, 0) as offered,
                       coalesce(u.chat_limit, :limit) as "limit", l.last_took_at
                from routing.v_member m join security.v_user u on u.id = m.user_id
                left join routing.presence p on p.agent_id = u.id
                left join chats.v_load l on l.agent_id = u.id
                where m.queue_id = any(:queues) order by m.queue_id, u.id
                """)
                .param("queues", Columns.longs(queueIds))
                .param("limit", defaultLimit)
                .param("since", Columns.time(seenSince))
                .query(rs -> {
                    members.computeIfAbsent(rs.getLong("queue_id"), _ -> new ArrayList<>())
                            .add(new Candidate(
                                    rs.getLong("id"),
                                    rs.getBoolean("wants"),
                                    rs.getBoolean("connected"),
                                    rs.getInt("taken"),
                                    rs.getInt("offered"),
                                    rs.getInt("limit"),
                                    Columns.instant(rs.getTimestamp("last_took_at")),
                                    null));
                });
        return members;
    }
}
