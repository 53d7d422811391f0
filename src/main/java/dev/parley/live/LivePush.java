package dev.parley.live;

import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatStatus;
import dev.parley.chats.ChatViews;
import dev.parley.chats.Message;
import dev.parley.platform.Faults;
import dev.parley.routing.Agents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread that tells pages what is dirty, so that a page never hears an older state after a newer one. However much is dirty,
 * it takes a few statements.
 */
@Component
class LivePush implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LivePush.class);
    /** New is told at most four times a second. */
    private static final long NEW_EVERY_MILLIS = 250;

    private static final int TOP_OF_NEW = 50;
    private static final int LAST_MESSAGES = 50;
    private final Dirty dirty;
    private final LiveSockets sockets;
    private final ChatViews views;
    private final Agents agents;
    private final WatchRights rights;
    private volatile boolean running;
    private long newToldAt;

    LivePush(Dirty dirty, LiveSockets sockets, ChatViews views, Agents agents, WatchRights rights) {
        this.dirty = dirty;
        this.sockets = sockets;
        this.views = views;
        this.agents = agents;
        this.rights = rights;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-push").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                var wait = dirty.hasNews() ? newToldAt + NEW_EVERY_MILLIS - now() : 1_000;
                dirty.await(wait);
                tellChats(dirty.takeChats());
                tellPresence(dirty.takeAgents());
                if (dirty.hasNews() && now() >= newToldAt + NEW_EVERY_MILLIS) {
                    newToldAt = now();
                    tellNew(dirty.takeNews());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "live-push", e);
            }
        }
    }

    private void tellChats(Set<Long> ids) {
        if (ids.isEmpty() || sockets.agents().isEmpty()) {
            return;
        }
        var rows = views.rows(ids).stream().collect(Collectors.toMap(ChatRow::id, Function.identity()));
        var watching = sockets.watching(ids);
        var messages = messagesFor(watching, rows.keySet());
        for (var row : rows.values()) {
            tellOwner(row);
        }
        for (var socket : watching) {
            var open = rows.values().stream()
                    .filter(row -> socket.watched.containsKey(row.id()))
                    .toList();
            var readable = rights.readable(open.stream().map(ChatRow::id).toList(), socket.agentId());
            open.forEach(row -> tellWatcher(socket, row, readable.contains(row.id()), messages));
            ids.stream()
                    .filter(id -> !rows.containsKey(id) && socket.watched.remove(id) != null)
                    .forEach(id -> socket.send(new LiveFrame.Gone(id, "There is no such chat.")));
        }
        forgetWhatIsNoLongerMine(rows);
    }

    /** The owner's pages that have the conversation closed get the row; whoever has it open gets it with the messages. */
    private void tellOwner(ChatRow row) {
        if (row.owner() == null || row.status() != ChatStatus.IN_PROGRESS) {
            return;
        }
        for (var socket : sockets.of(row.owner().id())) {
            socket.mine.add(row.id());
            if (!socket.watched.containsKey(row.id())) {
                socket.send(new LiveFrame.Chat(row, List.of(), null));
            }
        }
    }

    private void tellWatcher(LiveSocket socket, ChatRow row, boolean readable, Map<Long, List<Message>> messages) {
        var after = socket.watched.get(row.id());
        if (after == null) {
            return;
        }
        if (!readable) {
            socket.watched.remove(row.id());
            socket.send(new LiveFrame.Gone(row.id(), whyGone(row)));
            return;
        }
        var news = after == 0
                ? views.last(row.id(), LAST_MESSAGES)
                : messages.getOrDefault(row.id(), List.of()).stream()
                        .filter(message -> message.changeNo() > after)
                        .toList();
        var newest = news.stream().mapToLong(Message::changeNo).max().orElse(0);
        socket.watched.replace(row.id(), after, Math.max(row.changeNo(), newest));
        socket.send(new LiveFrame.Chat(row, news, after));
    }

    private void forgetWhatIsNoLongerMine(Map<Long, ChatRow> rows) {
        for (var socket : sockets.all()) {
            for (var id : socket.mine) {
                var row = rows.get(id);
                if (row != null && !isInProgressOf(row, socket.agentId())) {
                    socket.mine.remove(id);
                    if (!socket.watched.containsKey(id)) {
                        socket.send(new LiveFrame.Gone(id, null));
                    }
                }
            }
        }
    }

    private Map<Long, List<Message>> messagesFor(Collection<LiveSocket> watching, Set<Long> ids) {
        var lowest = new HashMap<Long, Long>();
        for (var socket : watching) {
            socket.watched.forEach((id, after) -> {
                if (after > 0 && ids.contains(id)) {
                    lowest.merge(id, after, Math::min);
                }
            });
        }
        return views.changedAfter(lowest).stream().collect(Collectors.groupingBy(Message::chatId));
    }

    private void tellPresence(Set<Long> agentIds) {
        for (var agent : agentIds) {
            var pages = sockets.of(agent);
            if (!pages.isEmpty()) {
                var presence = agents.presence(agent);
                pages.forEach(socket -> socket.send(new LiveFrame.PresenceIs(presence)));
            }
        }
    }

    /** Agents who see the same queues share one look at the database. */
    private void tellNew(Set<Long> agentIds) {
        var connected =
                agentIds.stream().filter(agent -> !sockets.of(agent).isEmpty()).toList();
        if (connected.isEmpty()) {
            return;
        }
        var byQueues = new HashMap<Set<Long>, LiveFrame.New>();
        agents.newQueues(connected).forEach((agent, queues) -> {
            var top = byQueues.computeIfAbsent(
                    queues, _ -> new LiveFrame.New(views.waitingIn(queues, TOP_OF_NEW), agents.waiting(queues)));
            sockets.of(agent).forEach(socket -> socket.sendNew(top.rows(), top.count()));
        });
    }

    private static boolean isInProgressOf(ChatRow row, long agentId) {
        return row.status() == ChatStatus.IN_PROGRESS
                && row.owner() != null
                && row.owner().id() == agentId;
    }

    private static String whyGone(ChatRow row) {
        return row.status() == ChatStatus.IN_PROGRESS && row.owner() != null
                ? row.owner().name() + " took this chat."
                : row.status().unfinished() ? "This chat is no longer yours to see." : "This chat has ended.";
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void stop() {
        running = false;
        dirty.wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
