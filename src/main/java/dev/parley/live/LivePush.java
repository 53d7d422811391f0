package dev.parley.live;

import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatViews;
import dev.parley.platform.Faults;
import dev.parley.routing.Agents;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Where many chats change, telling waits a little, so that each time tells more of them for the same few statements. */
    private static final int MANY = 20;

    private static final long BREATH_MILLIS = 10;
    private static final long PAUSE_MILLIS = 500;
    private final Dirty dirty;
    private final LiveSockets sockets;
    private final ChatViews views;
    private final Agents agents;
    private final ChatNews chatNews;
    private final SyncMetrics metrics;
    private volatile boolean running;
    private long newToldAt;

    LivePush(Dirty dirty, LiveSockets sockets, ChatViews views, Agents agents, ChatNews chatNews, SyncMetrics metrics) {
        this.dirty = dirty;
        this.sockets = sockets;
        this.views = views;
        this.agents = agents;
        this.chatNews = chatNews;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        // Not virtual: it asks the database all day, and each answer would wake three threads instead of one.
        Thread.ofPlatform().daemon().name("live-push").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                var wait = dirty.hasNews() ? newToldAt + NEW_EVERY_MILLIS - now() : 1_000;
                dirty.await(wait);
                var since = dirty.takeSince();
                var chats = dirty.takeChats();
                tell(chats, dirty.takeAgents());
                if (!sockets.agents().isEmpty()) {
                    metrics.told(since);
                }
                if (chats.size() >= MANY) {
                    Thread.sleep(BREATH_MILLIS);
                }
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

    /** What could not be told, because the database was away, stays dirty. */
    private void tell(Set<Long> chats, Set<Long> agentIds) throws InterruptedException {
        try {
            chatNews.tell(chats);
            tellPresence(agentIds);
        } catch (RuntimeException e) {
            Faults.log(log, "live-push", e);
            dirty.chats(chats);
            agentIds.forEach(dirty::agent);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void tellPresence(Set<Long> agentIds) {
        var connected =
                agentIds.stream().filter(agent -> !sockets.of(agent).isEmpty()).toList();
        if (!connected.isEmpty()) {
            agents.presences(connected)
                    .forEach((agent, presence) -> sockets.of(agent).forEach(socket -> socket.sendPresence(presence)));
        }
    }

    /** Agents who see the same queues share one look at the database; what is offered to one of them comes on top. */
    private void tellNew(Set<Long> agentIds) {
        var connected =
                agentIds.stream().filter(agent -> !sockets.of(agent).isEmpty()).toList();
        if (connected.isEmpty()) {
            return;
        }
        var byQueues = new HashMap<Set<Long>, TopOfNew>();
        var offers = views.offeredTo(connected);
        agents.newQueues(connected).forEach((agent, queues) -> {
            var top = with(offers.getOrDefault(agent, List.of()), byQueues.computeIfAbsent(queues, this::topOf));
            sockets.of(agent).forEach(socket -> socket.sendNew(top));
        });
    }

    /** However many others wait for everybody, and longer, an offer is always among what is shown. */
    private static TopOfNew with(List<ChatRow> offers, TopOfNew top) {
        if (offers.isEmpty()) {
            return top;
        }
        var others = top.news();
        var rows = Stream.concat(offers.stream(), others.rows().stream())
                .limit(TOP_OF_NEW)
                .sorted(Comparator.comparing(
                                ChatRow::waitingSince, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(ChatRow::id))
                .toList();
        return TopOfNew.of(new LiveFrame.New(rows, others.count() + offers.size()));
    }

    /** The count is asked for only where there are more than are shown, so that it always fits the rows. */
    private TopOfNew topOf(Set<Long> queues) {
        var rows = views.waitingIn(queues, TOP_OF_NEW);
        return TopOfNew.of(new LiveFrame.New(
                rows, rows.size() < TOP_OF_NEW ? rows.size() : Math.max(rows.size(), agents.waiting(queues))));
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
