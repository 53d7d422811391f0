package dev.parley.chats;

import java.util.Map;
import java.util.Set;

/** How far chats have come, and which are in progress of whom: enough to see what a page has missed. */
public record ChangeNumbers(Map<Long, Long> byChat, Map<Long, Set<Long>> byOwner) {

    /** The chat's change number, 0 when not known. */
    public long of(long chatId) {
        return byChat.getOrDefault(chatId, 0L);
    }

    /** The agent's chats in progress. */
    public Set<Long> ofOwner(long agentId) {
        return byOwner.getOrDefault(agentId, Set.of());
    }
}
