package dev.parley.chats;

import dev.parley.chats.Offers.Choice;
import dev.parley.chats.Offers.End;
import dev.parley.platform.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of directed offers: each statement serves many chats. */
@Repository
class OfferStore {
    private final JdbcClient jdbc;

    /** A chat that waits for one agent; `offered` is false for an assignment that was not offered yet. */
    record Locked(long chatId, long queueId, boolean offered) {}

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks those that still wait for anybody or for just this agent, without waiting; answers their queues by chat. */
    Map<Long, Long> lockWaiting(Collection<Choice> choices) {
        var queues = new HashMap<Long, Long>();
        jdbc.sql("""
                select c.id, c.queue_id from chats.chat c join unnest(:chats, :agents) as o(chat_id, agent_id) on o.chat_id = c.id
                where c.status = 'WAITING' and c.offered_to is null and (c.assigned_to is null or c.assigned_to = o.agent_id)
                order by c.channel_id, c.contact_id, c.id for no key update of c skip locked
                """)
                .param("chats", Columns.longs(choices, Choice::chatId))
                .param("agents", Columns.longs(choices, Choice::agentId))
                .query((rs, _) -> queues.put(rs.getLong(1), rs.getLong(2)))
                .list();
        return queues;
    }

    /** Locks those that still are as they were when their end was decided, without waiting. */
    List<Locked> lockHeld(Collection<End> ends, Instant now) {
        return jdbc.sql("""
                select c.id as chat_id, c.queue_id, c.offered_to is not null as offered
                from chats.chat c join unnest(:chats, :agents, :whys) as e(chat_id, agent_id, why) on e.chat_id = c.id
                where c.status = 'WAITING'
                  and (c.offered_to = e.agent_id and (e.why <> 'MISSED' or c.offer_until <= :now)
                       or c.offered_to is null and c.assigned_to = e.agent_id and e.why = 'LEFT')
                order by c.channel_id, c.contact_id, c.id for no key update of c skip locked
                """).params(values(ends)).param("now", Columns.time(now)).query(Locked.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void offer(Collection<Choice> choices, Instant now, Instant until) {
        var values = Map.of(
                "chats", Columns.longs(choices, Choice::chatId),
                "agents", Columns.longs(choices, Choice::agentId),
                "now", Objects.requireNonNull(Columns.time(now)),
                "until", Objects.requireNonNull(Columns.time(until)));
        jdbc.sql("""
                update chats.chat c set offered_to = o.agent_id, offered_at = :now, offer_until = :until, change_no = c.change_no + 1
                from unnest(:chats, :agents) as o(chat_id, agent_id) where o.chat_id = c.id
                """).params(values).update();
        jdbc.sql("""
                insert into chats.entry (chat_id, at, what, detail)
                select o.chat_id, :now, 'OFFERED', u.name
                from unnest(:chats, :agents) as o(chat_id, agent_id) join security.v_user u on u.id = o.agent_id order by o.chat_id
                """).params(values).update();
    }

    void end(Collection<End> ends, Instant now) {
        var values = values(ends);
        values.put("now", Columns.time(now));
        jdbc.sql("""
                insert into chats.entry (chat_id, at, what, detail)
                select e.chat_id, :now, x.what, x.detail
                from unnest(:chats, :agents, :whys) as e(chat_id, agent_id, why)
                join chats.chat c on c.id = e.chat_id join security.v_user u on u.id = e.agent_id
                cross join lateral (
                    values (1, case e.why when 'MISSED' then 'MISSED' else 'WITHDRAWN' end, u.name),
                           (2, case when c.assigned_to is not null and e.why in ('MISSED', 'LEFT') then 'RETURNED' end, 'ASSIGNMENT_ENDED')
                ) as x(no, what, detail)
                where x.what is not null order by e.chat_id, x.no
                """).params(values).update();
        jdbc.sql("""
                update chats.chat c set offered_to = null, offered_at = null, offer_until = null,
                    assigned_to = case when e.why in ('AWAY', 'NO_PLACE') then c.assigned_to end, change_no = c.change_no + 1
                from unnest(:chats, :agents, :whys) as e(chat_id, agent_id, why) where e.chat_id = c.id
                """).params(values).update();
        jdbc.sql("""
                insert into chats.passed (chat_id, agent_id, why, at)
                select chat_id, agent_id, 'MISSED', :now from unnest(:chats, :agents, :whys) as e(chat_id, agent_id, why)
                where why = 'MISSED' order by chat_id
                on conflict (chat_id, agent_id) do update set why = excluded.why, at = excluded.at
                """).params(values).update();
    }

    void declined(long chatId, long agentId, Instant now) {
        jdbc.sql("""
                insert into chats.passed (chat_id, agent_id, why, at) values (:chat, :agent, 'DECLINED', :now)
                on conflict (chat_id, agent_id) do update set why = excluded.why, at = excluded.at
                """)
                .param("chat", chatId)
                .param("agent", agentId)
                .param("now", Columns.time(now))
                .update();
    }

    void forgetPassed(long chatId, long agentId) {
        jdbc.sql("delete from chats.passed where chat_id = :chat and agent_id = :agent")
                .param("chat", chatId)
                .param("agent", agentId)
                .update();
    }

    /** Locked first, in the order in which everybody locks chats: this one does wait. */
    List<Long> postpone(Duration by) {
        jdbc.sql("""
                select id from chats.chat where offered_to is not null order by channel_id, contact_id, id for no key update
                """).query(_ -> {});
        return jdbc.sql("""
                update chats.chat set offer_until = offer_until + :millis * interval '1 millisecond', change_no = change_no + 1
                where offered_to is not null returning id
                """).param("millis", by.toMillis()).query(Long.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Map<String, @Nullable Object> values(Collection<End> ends) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("chats", Columns.longs(ends, End::chatId));
        values.put("agents", Columns.longs(ends, End::agentId));
        values.put("whys", Columns.texts(ends, end -> end.why().name()));
        return values;
    }
}
