package dev.parley.live;

import dev.parley.chats.ChatRow;
import dev.parley.platform.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One connected page of an agent: what it shows, and how far it has been told. */
final class LiveSocket {
    /** A socket that was silent for so long is closed, milliseconds. */
    static final long SILENT_MILLIS = 60_000;

    /** Chats in progress that the page has in its list. */
    final Set<Long> mine = ConcurrentHashMap.newKeySet();
    /** Open conversations, with the change number that the page has. */
    final Map<Long, Long> watched = new ConcurrentHashMap<>();

    private final UUID connectionId;
    private final long agentId;
    private final String sessionId;
    private final Outgoing outgoing;
    private @Nullable String lastNew;
    private volatile long heardAt;

    LiveSocket(UUID connectionId, long agentId, String sessionId, Outgoing outgoing, long now) {
        this.connectionId = connectionId;
        this.agentId = agentId;
        this.sessionId = sessionId;
        this.outgoing = outgoing;
        this.heardAt = now;
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

    void heard(long now) {
        heardAt = now;
    }

    boolean silent(long now) {
        return now - heardAt > SILENT_MILLIS;
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

    void bye(String sentence) {
        send(new LiveFrame.Bye(sentence));
        outgoing.close();
    }

    void close() {
        outgoing.close();
    }
}
