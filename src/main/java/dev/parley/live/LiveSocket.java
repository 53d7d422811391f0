package dev.parley.live;

import dev.parley.chats.ChatRow;
import dev.parley.platform.Outgoing;
import dev.parley.routing.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One connected page of an agent: what it shows, and how far it has been told. */
final class LiveSocket {
    /** A socket that was silent for so long is closed. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    /** Chats in progress that the page has in its list, with the change number that it was told. */
    final Map<Long, Long> mine = new ConcurrentHashMap<>();
    /** Open conversations, with the change number that the page has. */
    final Map<Long, Long> watched = new ConcurrentHashMap<>();

    private final UUID connectionId;
    private final long agentId;
    private final String sessionId;
    private final Outgoing outgoing;
    private final Clock clock;
    private @Nullable String lastNew;
    private @Nullable Presence lastPresence;
    private volatile Instant heardAt;

    LiveSocket(UUID connectionId, long agentId, String sessionId, Outgoing outgoing, Clock clock) {
        this.connectionId = connectionId;
        this.agentId = agentId;
        this.sessionId = sessionId;
        this.outgoing = outgoing;
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    UUID connectionId() {
        return connectionId;
    }

    long agentId() {
        return agentId;
    }

    String sessionId() {
        return sessionId;
    }

    void heard() {
        heardAt = clock.instant();
    }

    Instant heardAt() {
        return heardAt;
    }

    boolean silent(Instant now) {
        return heardAt.plus(SILENT).isBefore(now);
    }

    void send(LiveFrame frame) {
        outgoing.send(frame);
    }

    /** Sends the top of New unless the page has just that. */
    void sendNew(List<ChatRow> rows, int count) {
        var what = new StringBuilder().append(count);
        rows.forEach(row -> what.append(' ').append(row.id()).append('.').append(row.changeNo()));
        if (!what.toString().equals(lastNew)) {
            lastNew = what.toString();
            send(new LiveFrame.New(rows, count));
        }
    }

    /** Sends the status unless the page has just that. */
    void sendPresence(Presence presence) {
        if (!presence.equals(lastPresence)) {
            lastPresence = presence;
            send(new LiveFrame.PresenceIs(presence));
        }
    }

    /** Of these chats, the open ones with the change number that the page has. */
    Map<Long, Long> watching(Set<Long> ids) {
        var open = new HashMap<Long, Long>();
        watched.forEach((id, told) -> {
            if (ids.contains(id)) {
                open.put(id, told);
            }
        });
        return open;
    }

    void bye(String sentence) {
        send(new LiveFrame.Bye(sentence));
        outgoing.close();
    }

    void close() {
        outgoing.close();
    }

    /** The connection has ended. */
    void ended() {
        outgoing.ended();
    }
}
