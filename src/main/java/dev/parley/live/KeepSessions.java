package dev.parley.live;

import dev.parley.routing.Agents;
import dev.parley.security.Permission;
import dev.parley.security.SessionEnded;
import dev.parley.security.Sessions;
import dev.parley.security.UserChanged;
import dev.parley.security.Users;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Connected pages keep their session and presence alive; pages whose session or right has ended are shown out. */
@Component
class KeepSessions {
    private final LiveSockets sockets;
    private final Sessions sessions;
    private final Users users;
    private final Agents agents;
    private final Dirty dirty;
    private final Clock clock;

    KeepSessions(LiveSockets sockets, Sessions sessions, Users users, Agents agents, Dirty dirty, Clock clock) {
        this.sockets = sockets;
        this.sessions = sessions;
        this.users = users;
        this.agents = agents;
        this.dirty = dirty;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(SessionEnded ended) {
        sockets.of(ended.userId()).stream()
                .filter(socket -> socket.sessionId().equals(ended.sessionId()))
                .forEach(KeepSessions::showOut);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(UserChanged changed) {
        check(sockets.of(changed.userId()));
        dirty.agent(changed.userId());
    }

    /** Sockets that went silent are closed, so that their agents count as gone in time. */
    @Scheduled(fixedRate = 15_000)
    void presence() {
        var now = clock.instant();
        var all = sockets.all();
        var known = agents.seen(all.stream().collect(Collectors.toMap(LiveSocket::connectionId, LiveSocket::heardAt)));
        all.stream()
                .filter(socket -> socket.silent(now) || !known.contains(socket.connectionId()))
                .forEach(LiveSocket::close);
        sockets.agents().forEach(dirty::agent);
    }

    @Scheduled(fixedDelay = 60_000)
    void touch() {
        check(sockets.all());
        var ids = sockets.all().stream().map(LiveSocket::sessionId).distinct().toList();
        if (!ids.isEmpty()) {
            sessions.touch(ids);
        }
    }

    private void check(Collection<LiveSocket> some) {
        if (some.isEmpty()) {
            return;
        }
        var alive = sessions.alive(some.stream().map(LiveSocket::sessionId).toList());
        var may = alive.values().stream()
                .distinct()
                .filter(user -> users.caller(user)
                        .map(caller -> caller.may(Permission.PROCESS_CHATS))
                        .orElse(false))
                .collect(Collectors.toSet());
        some.stream()
                .filter(socket -> !may.contains(alive.get(socket.sessionId())))
                .forEach(KeepSessions::showOut);
    }

    private static void showOut(LiveSocket socket) {
        socket.bye("Your session has ended. Please log in again.");
    }
}
