package dev.parley.chats;

import dev.parley.platform.Columns;
import dev.parley.platform.SystemSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places of agents (AG-4, AG-5): how many chats one may have in progress at a time, over all channels. */
@Component
public class AgentLoads {
    /** The system setting "Simultaneous Chats". */
    public static final String SIMULTANEOUS_CHATS = "simultaneousChats";

    static final int DEFAULT_LIMIT = 5;
    private final JdbcClient jdbc;
    private final SystemSettings settings;

    /** Chats in progress, open offers, and the limit. */
    public record Load(int taken, int offered, int limit) {
        /** Of somebody who is no user. */
        public static final Load NONE = new Load(0, 0, 0);

        /** Whether the agent gets and sees no new chats. */
        public boolean exceeded() {
            return taken >= limit;
        }
    }

    AgentLoads(JdbcClient jdbc, SystemSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The limit of whoever has none of their own. */
    public int simultaneousChats() {
        return settings.number(SIMULTANEOUS_CHATS).orElse(DEFAULT_LIMIT);
    }

    /** How loaded an agent is. */
    public Load of(long agentId) {
        return of(List.of(agentId)).getOrDefault(agentId, Load.NONE);
    }

    /** How loaded these agents are. */
    public Map<Long, Load> of(Collection<Long> agentIds) {
        var loads = new HashMap<Long, Load>();
        jdbc.sql("""
                select u.id, coalesce(l.taken, 0), coalesce(l.offered, 0), coalesce(u.chat_limit, :limit)
                from security.v_user u left join chats.agent_load l on l.agent_id = u.id where u.id = any(:agents)
                """)
                .param("agents", Columns.longs(agentIds))
                .param("limit", simultaneousChats())
                .query((rs, _) -> loads.put(rs.getLong(1), new Load(rs.getInt(2), rs.getInt(3), rs.getInt(4))))
                .list();
        return loads;
    }

    /**
     * Takes a place, in one statement that no race gets past; throws LIMIT_REACHED when there is none. Who accepts an offer to
     * them gives the place of the offer back with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long agentId, boolean offered, Instant now) {
        addRows(List.of(agentId));
        var took = jdbc.sql("""
                update chats.agent_load set taken = taken + 1, offered = offered - :offers, last_took_at = :now
                where agent_id = :agent
                  and taken < coalesce((select chat_limit from security.v_user where id = :agent), :limit)
                """)
                .param("agent", agentId)
                .param("offers", offered ? 1 : 0)
                .param("now", Columns.time(now))
                .param("limit", simultaneousChats())
                .update();
        if (took == 0) {
            var load = of(agentId);
            throw ChatProblem.LIMIT_REACHED.with(
                    "You have " + load.taken() + " of " + load.limit() + " chats. Complete one to take the next.");
        }
    }

    /** Gives back places of chats in progress and of offers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(long agentId, int taken, int offered) {
        if (taken + offered > 0) {
            jdbc.sql("""
                    update chats.agent_load set taken = taken - :taken, offered = offered - :offered where agent_id = :agent
                    """)
                    .param("agent", agentId)
                    .param("taken", taken)
                    .param("offered", offered)
                    .update();
        }
    }

    /** Locks the agents' loads, by ascending agent as everywhere, and answers the places that are neither taken nor offered. */
    Map<Long, Integer> lockFree(Collection<Long> agentIds) {
        addRows(agentIds);
        var free = new HashMap<Long, Integer>();
        jdbc.sql("""
                select l.agent_id,
                       coalesce((select u.chat_limit from security.v_user u where u.id = l.agent_id), :limit) - l.taken - l.offered
                from chats.agent_load l where l.agent_id = any(:agents) order by l.agent_id for no key update
                """)
                .param("agents", Columns.longs(agentIds))
                .param("limit", simultaneousChats())
                .query((rs, _) -> free.put(rs.getLong(1), rs.getInt(2)))
                .list();
        return free;
    }

    /** Changes how many offers are open to agents whose loads are locked. */
    void changeOffered(Map<Long, Integer> by) {
        var changes = List.copyOf(by.entrySet());
        jdbc.sql("""
                update chats.agent_load l set offered = l.offered + c.by
                from unnest(:agents, :changes) as c(agent_id, by) where c.agent_id = l.agent_id
                """)
                .param("agents", Columns.longs(changes, Map.Entry::getKey))
                .param("changes", Columns.ints(changes, Map.Entry::getValue))
                .update();
    }

    private void addRows(Collection<Long> agentIds) {
        jdbc.sql("""
                insert into chats.agent_load (agent_id, taken)
                select id, 0 from unnest(:agents) as a(id) order by id on conflict do nothing
                """).param("agents", Columns.longs(agentIds)).update();
    }
}
