package dev.parley.routing;

import dev.parley.chats.Offers.End;
import dev.parley.chats.Offers.Ending;
import dev.parley.platform.Columns;
import dev.parley.routing.Candidate.Passed;
import dev.parley.routing.Matching.Pass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of draining: what has to end, what waits, and who could be asked. It writes nothing but the time of the look. */
@Repository
class DrainStore {
    /**
     * The two halves of the key of the lock that lets one node drain at a time. The plans of what follows are kept: making one takes
     * thirty times as long as what it is for.
     */
    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(6, 1), set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String ENDING = """
            with offer as (
                select o.chat_id, o.agent_id, o.offered_at, o.offer_until,
                       case when coalesce(p.wanted, 'INACTIVE') = 'INACTIVE'
                              or o.assigned_to is null and q.rule = any(:toAll)
                              or not exists (select 1 from routing.v_member m
                                             where m.queue_id = o.queue_id and m.user_id = o.agent_id) then 'LEFT'
                            when not exists (select 1 from routing.connection c
                                             where c.agent_id = o.agent_id and c.seen_at > :since) then 'AWAY' end as why
                from chats.v_offer o
                join routing.queue q on q.id = o.queue_id
                left join routing.presence p on p.agent_id = o.agent_id),
            placed as (
                select o.*, coalesce(l.taken, 0)
                            + row_number() over (partition by o.agent_id, o.why is null order by o.offered_at, o.chat_id)
                            > coalesce(u.chat_limit, :limit) as beyond
                from offer o join security.v_user u on u.id = o.agent_id left join chats.v_load l on l.agent_id = o.agent_id)
            select chat_id, agent_id, coalesce(why, case when beyond then 'NO_PLACE' else 'MISSED' end) as why
            from placed where why is not null or beyond or offer_until <= :now
            union all
            select w.chat_id, w.assigned_to, 'LEFT' from chats.v_waiting w
            where w.assigned_to is not null and w.offered_to is null
              and not exists (select 1 from routing.v_member m where m.queue_id = w.queue_id and m.user_id = w.assigned_to)
            """;
    /** Each queue gives as many as its members have places, but never a chat that everybody with a place has just let pass. */
    private static final String WAITING = """
            with free as (
                select u.id, coalesce(u.chat_limit, :limit) - coalesce(l.taken, 0) - coalesce(l.offered, 0) as places
                from security.v_user u
                join routing.presence p on p.agent_id = u.id and p.wanted = 'ACTIVE'
                left join chats.v_load l on l.agent_id = u.id
                where exists (select 1 from routing.connection c where c.agent_id = u.id and c.seen_at > :since)),
            seat as (
                select m.queue_id, f.id as agent_id, f.places
                from free f join routing.v_member m on m.user_id = f.id where f.places > 0),
            room as (
                select q.id, q.priority, q.rule, sum(s.places) as places
                from seat s join routing.queue q on q.id = s.queue_id group by q.id)
            select w.*, room.rule, room.priority from room cross join lateral (
                select w.chat_id, w.queue_id, w.waiting_since, w.assigned_to from chats.v_waiting w
                where w.queue_id = room.id and w.offered_to is null and w.assigned_to is null and w.chat_id <> all(:refused)
                  and exists (select 1 from seat s where s.queue_id = room.id and not exists (
                          select 1 from chats.v_passed x
                          where x.chat_id = w.chat_id and x.agent_id = s.agent_id and x.at > :rested))
                order by w.waiting_since, w.chat_id limit least(greatest(room.places, :few), :most)) w
            where room.rule <> all(:toAll)
            union all
            select w.chat_id, w.queue_id, w.waiting_since, w.assigned_to, room.rule, room.priority
            from chats.v_waiting w join room on room.id = w.queue_id
            where w.assigned_to is not null and w.offered_to is null and w.chat_id <> all(:refused)
              and exists (select 1 from seat s where s.queue_id = w.queue_id and s.agent_id = w.assigned_to)
            order by priority desc, waiting_since, chat_id limit :most
            """;

    private static final int FEW = 20;
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    DrainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for one transaction at a time, on whatever node. */
    boolean begin() {
        return jdbc.sql(ONE_AT_A_TIME).query((rs, _) -> rs.getBoolean(1)).single();
    }

    /** Whether any chat waits for one agent. */
    boolean anyHeld() {
        return jdbc.sql("""
                select exists (select 1 from chats.v_offer)
                    or exists (select 1 from chats.v_waiting where assigned_to is not null)
                """).query(Boolean.class).single();
    }

    /** Whether any chat can be offered at all. */
    boolean anyToOffer(List<String> toAll) {
        return jdbc.sql("""
                select exists (select 1 from routing.queue q where q.rule <> all(:toAll) and exists (
                           select 1 from chats.v_waiting w where w.queue_id = q.id and w.offered_to is null))
                    or exists (select 1 from chats.v_waiting where assigned_to is not null and offered_to is null)
                """)
                .param("toAll", Columns.texts(toAll))
                .query(Boolean.class)
                .single();
    }

    /** How long ago offers were looked at, by the database's clock, which all nodes share. */
    Optional<Duration> sinceSwept() {
        return jdbc.sql("select (extract(epoch from clock_timestamp() - swept_at) * 1000)::bigint from routing.sweep")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void swept() {
        jdbc.sql("""
                insert into routing.sweep (swept_at) values (clock_timestamp())
                on conflict (one) do update set swept_at = excluded.swept_at
                """).update();
    }

    /** Offers whose time is over, and those that no longer stand. */
    List<End> ending(Moment moment) {
        return jdbc.sql(ENDING)
                .params(values(moment))
                .query((rs, _) ->
                        new End(rs.getLong("chat_id"), rs.getLong("agent_id"), Ending.valueOf(rs.getString("why"))))
                .list();
    }

    /** Chats that somebody could get now, the most urgent first; without those that were looked at already. */
    List<WaitingChat> waiting(Moment moment, Instant rested, Collection<Long> refused) {
        return jdbc.sql(WAITING)
                .params(values(moment))
                .param("rested", Columns.time(rested))
                .param("refused", Columns.longs(refused))
                .param("few", FEW)
                .param("most", MOST)
                .query((rs, _) -> waitingChat(rs))
                .list();
    }

    /** Who let which of these chats pass. */
    Map<Pass, Passed> passes(Collection<Long> chatIds, Instant rested) {
        var passes = new HashMap<Pass, Passed>();
        jdbc.sql("select chat_id, agent_id, why, at from chats.v_passed where chat_id = any(:chats)")
                .param("chats", Columns.longs(chatIds))
                .query((rs, _) -> passes.put(
                        new Pass(rs.getLong("chat_id"), rs.getLong("agent_id")),
                        new Passed(
                                Verdict.valueOf(rs.getString("why")),
                                !rs.getTimestamp("at").toInstant().isAfter(rested))))
                .list();
        return passes;
    }

    private static Map<String, Object> values(Moment moment) {
        var values = new HashMap<String, Object>();
        values.put("now", Objects.requireNonNull(Columns.time(moment.now())));
        values.put("since", Objects.requireNonNull(Columns.time(moment.seenSince())));
        values.put("limit", moment.defaultLimit());
        values.put("toAll", Columns.texts(moment.toAll()));
        return values;
    }

    private static WaitingChat waitingChat(ResultSet rs) throws SQLException {
        return new WaitingChat(
                rs.getLong("chat_id"),
                rs.getLong("queue_id"),
                rs.getString("rule"),
                rs.getInt("priority"),
                rs.getTimestamp("waiting_since").toInstant(),
                (Long) rs.getObject("assigned_to"));
    }
}
