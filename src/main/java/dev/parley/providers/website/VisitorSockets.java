package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.platform.SocketMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** The widgets connected to this node: all, those of a visitor, and those of an identity once it is known. */
@Component
class VisitorSockets {
    private static final int MOST_UNPROVEN = 50;
    private static final int MOST_OF_A_VISITOR = 5;

    /** Longer than a widget ever keeps quiet: its connection is probably lost. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Set<VisitorSocket> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<VisitorSocket>> unprovenByAddress = new ConcurrentHashMap<>();
    private final Map<String, Set<VisitorSocket>> byVisitor = new ConcurrentHashMap<>();
    private final Map<String, Set<VisitorSocket>> unboundByVisitor = new ConcurrentHashMap<>();
    private final Map<Long, Set<VisitorSocket>> byIdentity = new ConcurrentHashMap<>();
    private final Runnable pushed;

    VisitorSockets(SocketMetrics metrics) {
        this.pushed = metrics.of("visitor", all::size);
    }

    /** To be run after each frame to a widget. */
    Runnable pushed() {
        return pushed;
    }

    /** A socket that has yet to prove whose it is; false when its address has too many of them. */
    boolean arrived(VisitorSocket socket) {
        all.add(socket);
        return add(unprovenByAddress, socket.page().address(), socket, MOST_UNPROVEN);
    }

    /** The socket is this visitor's; false when they have too many. One that has probably lost its connection gives way. */
    boolean proved(VisitorSocket socket, Visitor visitor, Instant now) {
        synchronized (socket) {
            if (socket.gone()) {
                return false;
            }
            if (!add(byVisitor, visitor.key(), socket, MOST_OF_A_VISITOR)) {
                makeRoom(visitor, now);
                if (!add(byVisitor, visitor.key(), socket, MOST_OF_A_VISITOR)) {
                    return false;
                }
            }
            drop(unprovenByAddress, socket.page().address(), socket);
            add(unboundByVisitor, visitor.key(), socket, Integer.MAX_VALUE);
            socket.is(visitor);
            return true;
        }
    }

    /** The visitor's greeted sockets now belong to an identity; false when there was none to tell. */
    boolean bind(Visitor visitor, long identityId) {
        var bound = false;
        for (var socket : unboundByVisitor.getOrDefault(visitor.key(), Set.of())) {
            synchronized (socket) {
                if (socket.greeted() && !socket.gone() && drop(unboundByVisitor, visitor.key(), socket)) {
                    socket.bind(identityId);
                    add(byIdentity, identityId, socket, Integer.MAX_VALUE);
                    bound = true;
                }
            }
        }
        return bound;
    }

    void remove(VisitorSocket socket) {
        synchronized (socket) {
            socket.leave();
            all.remove(socket);
            drop(unprovenByAddress, socket.page().address(), socket);
            socket.visitor().ifPresent(visitor -> {
                drop(byVisitor, visitor.key(), socket);
                drop(unboundByVisitor, visitor.key(), socket);
            });
            socket.lane().ifPresent(lane -> drop(byIdentity, lane.identityId(), socket));
        }
    }

    Collection<VisitorSocket> all() {
        return all;
    }

    /** Whether anybody has a conversation here. */
    boolean bound() {
        return !byIdentity.isEmpty();
    }

    /** Visitors of whom no message is known here. */
    List<Visitor> unbound() {
        return unboundByVisitor.values().stream()
                .flatMap(sockets -> sockets.stream().limit(1))
                .flatMap(socket -> socket.visitor().stream())
                .toList();
    }

    /** The sockets that show this lane. */
    List<VisitorSocket> of(Lane lane) {
        return byIdentity.getOrDefault(lane.identityId(), Set.of()).stream()
                .filter(socket -> socket.lane().filter(lane::equals).isPresent())
                .toList();
    }

    /** The lanes that are shown. */
    Set<Lane> lanes() {
        var lanes = ConcurrentHashMap.<Lane>newKeySet();
        byIdentity
                .values()
                .forEach(sockets -> sockets.forEach(socket -> socket.lane().ifPresent(lanes::add)));
        return lanes;
    }

    private void makeRoom(Visitor visitor, Instant now) {
        byVisitor.getOrDefault(visitor.key(), Set.of()).stream()
                .min(Comparator.comparing(VisitorSocket::heardAt))
                .filter(quietest -> quietest.heardAt().plus(QUIET).isBefore(now))
                .ifPresent(quietest -> {
                    drop(byVisitor, visitor.key(), quietest);
                    quietest.cut(CloseStatus.SESSION_NOT_RELIABLE);
                });
    }

    private static <K> boolean add(Map<K, Set<VisitorSocket>> map, K key, VisitorSocket socket, int most) {
        var added = new boolean[1];
        map.compute(key, (_, before) -> {
            var sockets = before == null ? ConcurrentHashMap.<VisitorSocket>newKeySet() : before;
            added[0] = sockets.size() < most && sockets.add(socket);
            return sockets;
        });
        return added[0];
    }

    private static <K> boolean drop(Map<K, Set<VisitorSocket>> map, K key, VisitorSocket socket) {
        var dropped = new boolean[1];
        map.computeIfPresent(key, (_, sockets) -> {
            dropped[0] = sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
        return dropped[0];
    }
}
