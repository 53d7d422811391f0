package dev.parley.live;

import dev.parley.chats.ChatViews;
import dev.parley.chats.ChatsChanged;
import dev.parley.chats.LimitChanged;
import dev.parley.chats.LoadChanged;
import dev.parley.chats.WaitingChanged;
import dev.parley.providers.VisitorTyped;
import dev.parley.routing.PresenceChanged;
import dev.parley.routing.QueueChanged;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns hints into marks, and every two seconds marks what a lost hint left unmarked. */
@Component
class MarkDirty {
    /** A process that is alone hears its own hints: it looks at a part of its agents each time, all in sixteen seconds. */
    private static final int SLICES = 8;

    private final Dirty dirty;
    private final LiveSockets sockets;
    private final ChatViews views;
    private final int slices;
    private int slice;

    MarkDirty(
            Dirty dirty,
            LiveSockets sockets,
            ChatViews views,
            @Value("${parley.embedded-database:false}") boolean onlyProcess) {
        this.dirty = dirty;
        this.sockets = sockets;
        this.views = views;
        this.slices = onlyProcess ? SLICES : 1;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChatsChanged changed) {
        dirty.chats(changed.chatIds());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WaitingChanged changed) {
        dirty.news(sockets.agents());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(QueueChanged changed) {
        dirty.news(sockets.agents());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LimitChanged changed) {
        sockets.agents().forEach(dirty::agent);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LoadChanged changed) {
        dirty.agent(changed.agentId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PresenceChanged changed) {
        dirty.agent(changed.agentId());
    }

    /** Typing is never stored: it goes to the owner's pages, or nowhere. */
    @EventListener
    void on(VisitorTyped typed) {
        views.rows(List.of(typed.chatId())).forEach(row -> {
            if (row.owner() != null) {
                var name = typed.name().isEmpty() ? row.contact().name() : typed.name();
                sockets.of(row.owner().id())
                        .forEach(socket -> socket.send(new LiveFrame.Typing(typed.chatId(), name, true)));
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        var connected = sockets.agents();
        if (connected.isEmpty()) {
            return;
        }
        dirty.news(connected);
        slice = (slice + 1) % slices;
        var due = connected.stream().filter(agent -> agent % slices == slice).collect(Collectors.toSet());
        var now = views.changeNumbers(due, watched());
        for (var socket : sockets.all()) {
            var stale = new HashSet<Long>();
            if (due.contains(socket.agentId())) {
                var mine = now.ofOwner(socket.agentId());
                mine.stream().filter(id -> now.of(id) > socket.listedAt(id)).forEach(stale::add);
                socket.listed().stream().filter(id -> !mine.contains(id)).forEach(stale::add);
            }
            socket.watched().forEach((id, told) -> {
                if (now.of(id) > told) {
                    stale.add(id);
                }
            });
            if (!stale.isEmpty()) {
                dirty.chats(stale);
            }
        }
    }

    private HashSet<Long> watched() {
        var watched = new HashSet<Long>();
        sockets.all().forEach(socket -> watched.addAll(socket.watched().keySet()));
        return watched;
    }
}
