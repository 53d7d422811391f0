package dev.parley.providers.website;

import dev.parley.chats.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The widgets connected to this node. */
@Component
class VisitorSockets {
    private final Set<VisitorSocket> all = ConcurrentHashMap.newKeySet();

    void add(VisitorSocket socket) {
        all.add(socket);
    }

    void remove(VisitorSocket socket) {
        all.remove(socket);
    }

    Collection<VisitorSocket> all() {
        return all;
    }

    /** The visitor wrote for the first time: their sockets now belong to an identity. */
    void bind(Visitor visitor, long identityId) {
        all.stream()
                .filter(socket -> !socket.bound()
                        && socket.visitor()
                                .map(known -> known.key().equals(visitor.key()))
                                .orElse(false))
                .forEach(socket -> socket.bind(identityId));
    }

    Set<Long> identities() {
        return all.stream()
                .flatMap(socket -> socket.lane().stream())
                .map(Lane::identityId)
                .collect(Collectors.toSet());
    }

    List<VisitorSocket> of(long identityId) {
        return all.stream()
                .filter(socket -> socket.lane()
                        .map(lane -> lane.identityId() == identityId)
                        .orElse(false))
                .toList();
    }
}
