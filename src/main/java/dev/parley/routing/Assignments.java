package dev.parley.routing;

import dev.parley.chats.ChatAccess;
import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatViews;
import dev.parley.chats.Offers;
import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import dev.parley.security.Permission;
import dev.parley.security.UserRef;
import dev.parley.security.Users;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for giving a waiting chat to one agent (RT-5). */
@Service
public class Assignments {
    private final Offers offers;
    private final ChatViews views;
    private final ChatAccess access;
    private final QueueStore queues;
    private final Users users;
    private final Audit audit;

    Assignments(Offers offers, ChatViews views, ChatAccess access, QueueStore queues, Users users, Audit audit) {
        this.offers = offers;
        this.views = views;
        this.access = access;
        this.queues = queues;
        this.users = users;
        this.audit = audit;
    }

    /** A supervisor lets a waiting chat be offered only to this agent, who must be a member of its queue. */
    @Transactional
    public ChatRow assign(long chatId, long agentId, Caller me) {
        access.mustRead(chatId, me);
        var queue = views.row(chatId).queue();
        var agent = users.caller(agentId)
                .orElseThrow(() -> RoutingProblem.CANNOT_BE_ASSIGNED
                        .with("There is no such user, or they are disabled. Please choose another agent.")
                        .at("agentId"));
        if (!agent.may(Permission.PROCESS_CHATS)) {
            throw RoutingProblem.CANNOT_BE_ASSIGNED
                    .with(agent.name() + " may not process chats. Please choose another agent.")
                    .at("agentId");
        }
        if (queues.membership(agentId, queue.id()).isEmpty()) {
            throw RoutingProblem.CANNOT_BE_ASSIGNED
                    .with(agent.name() + " is not a member of the queue " + queue.name()
                            + ". Please choose one of its members.")
                    .at("agentId");
        }
        offers.assign(chatId, new UserRef(agentId, agent.name()), me);
        audit.note(
                me,
                "chat.assigned",
                new AuditObject("chat", chatId, "Chat " + chatId),
                Map.of("agent", agent.name(), "queue", queue.name()));
        return views.row(chatId);
    }
}
