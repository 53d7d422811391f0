package dev.parley.routing;

import dev.parley.chats.ChatProblem;
import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatStatus;
import dev.parley.chats.ChatViews;
import dev.parley.chats.Chats;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for taking chats from New. */
@Service
public class Routing {
    private final Chats chats;
    private final ChatViews views;
    private final Agents agents;
    private final QueueStore queues;
    private final Explanations explanations;

    Routing(Chats chats, ChatViews views, Agents agents, QueueStore queues, Explanations explanations) {
        this.chats = chats;
        this.views = views;
        this.agents = agents;
        this.queues = queues;
        this.explanations = explanations;
    }

    /**
     * An agent takes a chat from their New: one that is offered to them (RT-3), or one that everybody sees, which exactly one of
     * many at the same moment gets (RT-2, CH-3).
     */
    @Transactional
    public ChatRow accept(long chatId, long agentId) {
        var row = views.rows(List.of(chatId)).stream()
                .findFirst()
                .orElseThrow(() -> ChatProblem.UNKNOWN_CHAT.with("There is no such chat."));
        var queue = queues.membership(agentId, row.queue().id())
                .orElseThrow(() ->
                        RoutingProblem.NOT_A_MEMBER.with("This chat waits in a queue that you are not a member of."));
        if (row.status() == ChatStatus.WAITING && !agents.presence(agentId).active()) {
            throw RoutingProblem.INACTIVE.with("You are Inactive. Set yourself Active to take chats.");
        }
        var shown = explanations.shown(row, queue);
        var offered = chats.accept(chatId, agentId, explanations.isToAll(queue));
        if (!offered) {
            shown.ifPresent(decision -> explanations.taken(row, queue, decision.takenBy(agentId)));
        }
        return views.row(chatId);
    }
}
