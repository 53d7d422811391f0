package dev.parley.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages have a chat in their list or open, so that news of a chat costs nothing on all other pages. */
final class ChatHolders {
    private final Map<Long, Set<LiveSocket>> byChat = new ConcurrentHashMap<>();

    /** To be called after what the page has of a chat has changed: whoever comes last sees how it is. */
    void renew(long chat, LiveSocket socket) {
        byChat.compute(chat, (_, holders) -> {
            var known = holders == null ? ConcurrentHashMap.<LiveSocket>newKeySet() : holders;
            if (socket.has(chat)) {
                known.add(socket);
            } else {
                known.remove(socket);
            }
            return known.isEmpty() ? null : known;
        });
    }

    /** The pages that have this chat. */
    Set<LiveSocket> of(long chat) {
        return byChat.getOrDefault(chat, Set.of());
    }

    /** The pages that have any of these chats. */
    Set<LiveSocket> ofAny(Iterable<Long> chats) {
        var all = new HashSet<LiveSocket>();
        chats.forEach(chat -> all.addAll(of(chat)));
        return all;
    }
}
