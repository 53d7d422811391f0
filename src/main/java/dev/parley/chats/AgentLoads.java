package dev.parley.chats;

import dev.parley.platform.SystemSettings;
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

    /** Chats in progress and the limit. */
    public record Load(int taken, int limit) {
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
        return jdbc.sql("""
                select coalesce(l.taken, 0) as taken, coalesce(u.chat_limit, :limit) as "limit"
                from security.v_user u left join chats.agent_load l on l.agent_id = u.id where u.id = :agent
                """)
                .param("agent", agentId)
                .param("limit", simultaneousChats())
                .query(Load.class)
                .optional()
                .orElse(new Load(0, 0));
    }

    /** Takes a place, in one statement that no race gets past; throws LIMIT_REACHED when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long agentId) {
        jdbc.sql("insert into chats.agent_load (agent_id, taken) values (:agent, 0) on conflict do nothing")
                .param("agent", agentId)
                .update();
        var took = jdbc.sql("""
                update chats.agent_load set taken = taken + 1
                where agent_id = :agent
                  and taken < coalesce((select chat_limit from security.v_user where id = :agent), :limit)
                """)
                .param("agent", agentId)
                .param("limit", simultaneousChats())
                .update();
        if (took == 0) {
            var load = of(agentId);
            throw ChatProblem.LIMIT_REACHED.with(
                    "You have " + load.taken() + " of " + load.limit() + " chats. Complete one to take the next.");
        }
    }

    /** Frees a place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(long agentId) {
        jdbc.sql("update chats.agent_load set taken = taken - 1 where agent_id = :agent")
                .param("agent", agentId)
                .update();
    }
}
