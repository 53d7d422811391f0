package dev.parley.providers.website;

import dev.parley.chats.ChatsChanged;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneMessage;
import dev.parley.chats.LaneThread;
import dev.parley.chats.LaneThread.Part;
import dev.parley.chats.LaneThread.Wanted;
import dev.parley.platform.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_CHATS = 500;
    private static final int MOST_MESSAGES = 500;
    private static final int MOST_UNBOUND = 100;
    private final VisitorSockets sockets;
    private final LaneThread thread;
    private final Conversations conversations;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private long sweptAt;
    private int unboundSwept;

    private record PartOf(long chatId, long identityId) {}

    /** A socket to be told about a part, and the number up to which it knows it: copied once, for what is read and what is told. */
    private record Listener(VisitorSocket socket, Part part, long after) {
        PartOf of() {
            return new PartOf(part.chatId(), part.identityId());
        }
    }

    VisitorPush(VisitorSockets sockets, LaneThread thread, Conversations conversations) {
        this.sockets = sockets;
        this.thread = thread;
        this.conversations = conversations;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChatsChanged chats) {
        if (sockets.bound()) {
            mark(chats.chatIds());
        }
    }

    /** The visitor has written: their sockets show this lane, and hear what happened in it before they did. */
    void bind(Visitor visitor, long identityId, long chatId) {
        if (sockets.bind(visitor, identityId)) {
            mark(Set.of(chatId));
        }
    }

    /** As above, where the chat has to be found. */
    void bind(Visitor visitor, long identityId) {
        if (sockets.bind(visitor, identityId)) {
            markStale(Set.of(new Lane(visitor.channelId(), identityId)));
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("visitor-push").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (wake.tryAcquire(Math.max(1, sweptAt + SWEEP_MILLIS - now()), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                if (now() >= sweptAt + SWEEP_MILLIS) {
                    sweep();
                    sweptAt = now();
                }
                push(take());
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "visitor-push", e);
                pause();
            }
        }
    }

    /** Whatever hints were lost: visitors whose first message came in elsewhere, and chats that stand further than was told. */
    private void sweep() {
        var unbound = sockets.unbound();
        for (int i = 0; i < Math.min(MOST_UNBOUND, unbound.size()); i++) {
            var visitor = unbound.get(Math.floorMod(unboundSwept++, unbound.size()));
            conversations.identity(visitor).ifPresent(known -> sockets.bind(visitor, known.identityId()));
        }
        markStale(sockets.lanes());
    }

    private void markStale(Set<Lane> lanes) {
        if (lanes.isEmpty()) {
            return;
        }
        var stale = new HashSet<Long>();
        for (var newest : thread.newest(lanes)) {
            for (var socket : sockets.of(new Lane(newest.channelId(), newest.identityId()))) {
                if (newest.changeNo() > socket.told.getOrDefault(newest.chatId(), 0L)) {
                    stale.add(newest.chatId());
                }
            }
        }
        mark(stale);
    }

    private void push(Set<Long> chats) {
        if (chats.isEmpty()) {
            return;
        }
        try {
            var listeners = new ArrayList<Listener>();
            for (var part : thread.parts(chats)) {
                for (var socket : sockets.of(new Lane(part.channelId(), part.identityId()))) {
                    listeners.add(new Listener(socket, part, socket.told.getOrDefault(part.chatId(), 0L)));
                }
            }
            var news = newsFor(listeners);
            listeners.forEach(listener -> tell(listener, news.getOrDefault(listener.of(), List.of())));
            tellWhatIsRead(listeners);
        } catch (RuntimeException e) {
            changed.addAll(chats);
            throw e;
        }
    }

    private Map<PartOf, List<LaneMessage>> newsFor(List<Listener> listeners) {
        var lowest = new HashMap<PartOf, Long>();
        listeners.stream()
                .filter(listener -> listener.after() < listener.part().changeNo())
                .forEach(listener -> lowest.merge(listener.of(), listener.after(), Math::min));
        if (lowest.isEmpty()) {
            return Map.of();
        }
        var wanted = lowest.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey().chatId(), entry.getKey().identityId(), entry.getValue()))
                .toList();
        return thread.changed(wanted, MOST_MESSAGES).stream()
                .collect(Collectors.groupingBy(message -> new PartOf(message.chatId(), message.identityId())));
    }

    /** After the messages, so that no widget hears of one that it does not have. */
    private void tellWhatIsRead(List<Listener> listeners) {
        var news = listeners.stream()
                .filter(listener -> listener.part().readNo()
                        > listener.socket().read.getOrDefault(listener.part().chatId(), 0L))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        var parts = news.stream().map(Listener::of).distinct().toList();
        var seen = thread
                .seen(
                        parts.stream().map(PartOf::chatId).toList(),
                        parts.stream().map(PartOf::identityId).toList())
                .stream()
                .collect(
                        Collectors.toMap(one -> new PartOf(one.chatId(), one.identityId()), LaneThread.Seen::position));
        for (var listener : news) {
            listener.socket()
                    .read
                    .merge(listener.part().chatId(), listener.part().readNo(), Math::max);
            var position = seen.get(listener.of());
            if (position != null) {
                listener.socket().send(new WidgetFrame.Seen(position.toString()));
            }
        }
    }

    /** Where not all changes were read, the socket knows the part as far as they go, and the chat is looked at again. */
    private void tell(Listener listener, List<LaneMessage> changes) {
        var socket = listener.socket();
        var part = listener.part();
        var news = changes.stream()
                .filter(message -> message.changeNo() > listener.after())
                .toList();
        if (!news.isEmpty()) {
            socket.send(new WidgetFrame.Messages(
                    news.stream().map(WidgetMessage::of).toList()));
        }
        var last = changes.stream().mapToLong(LaneMessage::changeNo).max().orElse(0);
        var all = changes.size() < MOST_MESSAGES;
        socket.told.merge(part.chatId(), all ? Math.max(part.changeNo(), last) : last, Math::max);
        if (!all) {
            mark(Set.of(part.chatId()));
        }
        socket.stands(part.chatId(), WidgetChat.of(part.status(), part.owner()));
    }

    private void mark(Set<Long> chatIds) {
        if (!chatIds.isEmpty()) {
            changed.addAll(chatIds);
            wake.release();
        }
    }

    private Set<Long> take() {
        var taken = new HashSet<Long>();
        for (var each = changed.iterator(); each.hasNext() && taken.size() < MOST_CHATS; ) {
            taken.add(each.next());
            each.remove();
        }
        if (!changed.isEmpty()) {
            wake.release();
        }
        return taken;
    }

    /** The database is probably away; nothing is gained by asking it again at once. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
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
