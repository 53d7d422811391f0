package dev.parley.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The agents' pages connected to this node. */
@Component
class LiveSockets {
    private final Map<Long, Set<LiveSocket>> byAgent = new ConcurrentHashMap<>();

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

    Set<Long> agents() {
        return byAgent.keySet();
    }

    List<LiveSocket> all() {
        return byAgent.values().stream().flatMap(Collection::stream).toList();
    }

    List<LiveSocket> watching(Collection<Long> chatIds) {
        return all().stream()
                .filter(socket -> socket.watched.keySet().stream().anyMatch(chatIds::contains))
                .collect(Collectors.toList());
    }
}
