package dev.parley.live;

import dev.parley.chats.ChatAccess;
import dev.parley.security.Users;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which chats an agent may have open, by the rights they have at this moment. */
@Component
class WatchRights {
    private final Users users;
    private final ChatAccess access;

    WatchRights(Users users, ChatAccess access) {
        this.users = users;
        this.access = access;
    }

    Set<Long> readable(Collection<Long> chatIds, long agentId) {
        return chatIds.isEmpty()
                ? Set.of()
                : users.caller(agentId)
                        .map(caller -> access.readable(chatIds, caller))
                        .orElse(Set.of());
    }
}
