package dev.parley.chats;

import dev.parley.security.Caller;
import dev.parley.security.Permission;
import dev.parley.security.UserChanged;
import dev.parley.security.Users;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whoever is disabled, or may process chats no more, keeps none: their chats go back to the queue, with what is offered to them. */
@Component
class ReturnChatsOfTheDisabled {
    private final Chats chats;
    private final Users users;
    private final JdbcClient jdbc;

    ReturnChatsOfTheDisabled(Chats chats, Users users, JdbcClient jdbc) {
        this.chats = chats;
        this.users = users;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(UserChanged changed) {
        if (!mayProcess(changed.userId())) {
            chats.returnChatsOf(changed.userId());
        }
    }

    /** Finds what an accept at the same moment left behind. */
    @Scheduled(fixedDelay = 30_000)
    void sweep() {
        holders().stream().filter(holder -> !mayProcess(holder)).forEach(chats::returnChatsOf);
    }

    /** As a list: outside a transaction a stream would keep its connection. */
    private List<Long> holders() {
        return jdbc.sql("""
                select owner_id from chats.chat where status = 'IN_PROGRESS'
                union select offered_to from chats.chat where offered_to is not null
                union select assigned_to from chats.chat where assigned_to is not null
                """).query((rs, _) -> rs.getLong(1)).list();
    }

    private boolean mayProcess(long userId) {
        return users.caller(userId)
                .map((Caller caller) -> caller.may(Permission.PROCESS_CHATS))
                .orElse(false);
    }
}
