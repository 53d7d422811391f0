package dev.parley.providers.website;

import dev.parley.chats.ChatsChanged;
import dev.parley.chats.LaneMessage;
import dev.parley.chats.LaneThread;
import dev.parley.chats.LaneThread.Part;
import dev.parley.chats.MessageStatus;
import dev.parley.platform.Faults;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells connected widgets what changed in their thread: at once by hints, and every two seconds what a lost hint left. */
@Component
class VisitorPush implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VisitorPush.class);
    private static final long SWEEP_MILLIS = 2_000;
    private final VisitorSockets sockets;
    private final LaneThread thread;
    private final Conversations conversations;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    VisitorPush(VisitorSockets sockets, LaneThread thread, Conversations conversations) {
        this.sockets = sockets;
        this.thread = thread;
        this.conversations = conversations;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChatsChanged chats) {
        if (!sockets.all().isEmpty()) {
            changed.addAll(chats.chatIds());
            wake.release();
        }
    }

    /** Looks again at everybody, for a socket that has just come. */
    void wake() {
        sockets.all().forEach(socket -> changed.addAll(socket.told.keySet()));
        wake.release();
    }

    /** The visitor's unfinished chat. */
    Optional<Long> openChat(VisitorSocket socket) {
        return socket.lane()
                .flatMap(thread::state)
                .filter(state -> state.status().unfinished())
                .map(LaneThread.State::chatId);
    }

    /** The last of our messages that the visitor has read. */
    static @Nullable String lastRead(Collection<LaneMessage> messages) {
        return messages.stream()
                .filter(message -> message.status() == MessageStatus.READ)
                .reduce((_, last) -> last)
                .map(message -> message.position().toString())
                .orElse(null);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("visitor-push").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!wake.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    sweep();
                }
                wake.drainPermits();
                push();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "visitor-push", e);
            }
        }
    }

    /** Finds newly known identities and the newest chat of each, whatever hints were lost. */
    private void sweep() {
        for (var socket : sockets.all()) {
            if (!socket.bound()) {
                socket.visitor().flatMap(conversations::identity).ifPresent(known -> socket.bind(known.identityId()));
            }
            openChat(socket).ifPresent(changed::add);
        }
        wake();
    }

    private void push() {
        var chats = new HashSet<Long>();
        changed.removeIf(chats::add);
        var identities = sockets.identities();
        if (chats.isEmpty() || identities.isEmpty()) {
            return;
        }
        var parts = thread.parts(chats, identities).stream()
                .map(this::fromLowestTold)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        var messages = thread.changed(parts);
        for (var part : parts) {
            sockets.of(part.identityId()).forEach(socket -> tell(socket, part, messages));
        }
    }

    private void tell(VisitorSocket socket, Part part, List<LaneMessage> changes) {
        long after = socket.told.getOrDefault(part.chatId(), 0L);
        var news = changes.stream()
                .filter(message -> message.chatId() == part.chatId()
                        && message.identityId() == part.identityId()
                        && message.changeNo() > after)
                .toList();
        if (!news.isEmpty()) {
            socket.send(new WidgetFrame.Messages(
                    news.stream().map(WidgetMessage::of).toList()));
            news.forEach(message -> socket.told.merge(part.chatId(), message.changeNo(), Math::max));
        }
        socket.stands(part.chatId(), WidgetChat.of(part.status(), part.owner()));
    }

    private Part fromLowestTold(Part part) {
        var lowest = sockets.of(part.identityId()).stream()
                .mapToLong(socket -> socket.told.getOrDefault(part.chatId(), 0L))
                .min()
                .orElse(0);
        return new Part(part.chatId(), part.identityId(), part.status(), part.owner(), lowest);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
