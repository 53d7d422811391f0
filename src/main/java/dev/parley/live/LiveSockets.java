package dev.parley.live;

import dev.parley.platform.Outgoing;
import dev.parley.platform.SocketMetrics;
import dev.parley.security.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** The agents' pages connected to this node. */
@Component
class LiveSockets {
    private final Clock clock;
    private final JsonMapper json;
    private final Runnable pushed;
    private final Map<Long, Set<LiveSocket>> byAgent = new ConcurrentHashMap<>();
    private final ChatHolders holders = new ChatHolders();

    LiveSockets(Clock clock, JsonMapper json, SocketMetrics metrics) {
        this.clock = clock;
        this.json = json;
        this.pushed = metrics.of("agent", () -> all().size());
    }

    /** A page that has connected; it is told nothing before it is added. */
    LiveSocket opened(UUID connectionId, Caller caller, String sessionId, WebSocketSession session) {
        var owner = new LiveSocket.Owner(connectionId, caller.id(), sessionId);
        return new LiveSocket(owner, new Outgoing(session, json, pushed), holders, clock);
    }

    void add(LiveSocket socket) {
        byAgent.compute(socket.agentId(), (_, sockets) -> {
            var set = sockets == null ? ConcurrentHashMap.<LiveSocket>newKeySet() : sockets;
            set.add(socket);
            return set;
        });
    }

    void remove(LiveSocket socket) {
        byAgent.computeIfPresent(socket.agentId(), (_, sockets) -> {
            sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
    }

    Collection<LiveSocket> of(long agentId) {
        return byAgent.getOrDefault(agentId, Set.of());
    }

    /** The pages that have a chat in their list or open. */
    Set<LiveSocket> having(long chat) {
        return holders.of(chat);
    }

    /** The pages that have any of these chats in their list or open. */
    Set<LiveSocket> having(Set<Long> chats) {
        return holders.ofAny(chats);
    }

    Set<Long> agents() {
        return byAgent.keySet();
    }

    List<LiveSocket> all() {
        return byAgent.values().stream().flatMap(Collection::stream).toList();
    }
}
