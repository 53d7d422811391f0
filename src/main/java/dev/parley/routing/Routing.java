package dev.parley.routing;

import dev.parley.chats.ChatProblem;
import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatStatus;
import dev.parley.chats.ChatViews;
import dev.parley.chats.Chats;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for bringing chats to agents. */
@Service
public class Routing {
    private final Chats chats;
    private final ChatViews views;
    private final Agents agents;
    private final PresenceStore store;

    Routing(Chats chats, ChatViews views, Agents agents, PresenceStore store) {
        this.chats = chats;
        this.views = views;
        this.agents = agents;
        this.store = store;
    }

    /** An agent takes a chat from their New; exactly one of many at the same moment gets it (RT-2, CH-3). */
    @Transactional
    public ChatRow accept(long chatId, long agentId) {
        var row = views.rows(List.of(chatId)).stream()
                .findFirst()
                .orElseThrow(() -> ChatProblem.UNKNOWN_CHAT.with("There is no such chat."));
        if (store.memberQueue(agentId, row.queue().id()).isEmpty()) {
            throw RoutingProblem.NOT_A_MEMBER.with("This chat waits in a queue that you are not a member of.");
        }
        if (row.status() == ChatStatus.WAITING && !agents.presence(agentId).active()) {
            throw RoutingProblem.INACTIVE.with("You are Inactive. Set yourself Active to take chats.");
        }
        chats.accept(chatId, agentId);
        return views.row(chatId);
    }
}
