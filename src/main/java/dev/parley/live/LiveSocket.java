package dev.parley.live;

import dev.parley.platform.Outgoing;
import dev.parley.routing.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One connected page of an agent: what it shows, and how far it has been told. */
final class LiveSocket {
    /** A socket that was silent for so long is closed. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    /** Chats in progress that the page has in its list, with the change number that it was told. */
    private final Map<Long, Long> mine = new ConcurrentHashMap<>();
    /** Open conversations, with the change number that the page has. */
    private final Map<Long, Long> watched = new ConcurrentHashMap<>();

    /** Whose page it is. */
    record Owner(UUID connectionId, long agentId, String sessionId) {}

    private final UUID connectionId;
    private final long agentId;
    private final String sessionId;
    private final Outgoing outgoing;
    private final ChatHolders holders;
    private final Clock clock;
    private @Nullable String lastNew;
    private @Nullable Presence lastPresence;
    private volatile Instant heardAt;
    private volatile boolean gone;

    LiveSocket(Owner owner, Outgoing outgoing, ChatHolders holders, Clock clock) {
        this.connectionId = owner.connectionId();
        this.agentId = owner.agentId();
        this.sessionId = owner.sessionId();
        this.outgoing = outgoing;
        this.holders = holders;
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

    /** Whether the page has the chat in its list or open. */
    boolean has(long chat) {
        return !gone && (mine.containsKey(chat) || watched.containsKey(chat));
    }

    /** Whether the chat is in the page's list. */
    boolean lists(long chat) {
        return mine.containsKey(chat);
    }

    /** The chats in the page's list. */
    Set<Long> listed() {
        return Set.copyOf(mine.keySet());
    }

    /** The change number of a chat in the page's list; -1 for one that is not there. */
    long listedAt(long chat) {
        return mine.getOrDefault(chat, -1L);
    }

    /** The chat is in the page's list, with this change number. */
    void list(long chat, long changeNo) {
        if (mine.put(chat, changeNo) == null) {
            holders.renew(chat, this);
        }
    }

    /** The chat has left the page's list. */
    void unlist(long chat) {
        if (mine.remove(chat) != null) {
            holders.renew(chat, this);
        }
    }

    /** Whether the conversation is open in the page. */
    boolean watches(long chat) {
        return watched.containsKey(chat);
    }

    /** The open conversations with the change numbers that the page has. */
    Map<Long, Long> watched() {
        return Map.copyOf(watched);
    }

    /** The page has opened the conversation and has it up to this change; 0 for nothing. */
    void watch(long chat, long after) {
        watched.put(chat, after);
        holders.renew(chat, this);
    }

    /** The page has closed the conversation. */
    void unwatch(long chat) {
        watched.remove(chat);
        holders.renew(chat, this);
    }

    /** The page was told of an open conversation from one change up to another, unless it has been opened anew meanwhile. */
    void told(long chat, long from, long upTo) {
        watched.replace(chat, from, upTo);
    }

    /** Whether the page has an open conversation up to just this change. */
    boolean stillAt(long chat, long told) {
        return Objects.equals(watched.get(chat), told);
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
    void sendNew(TopOfNew top) {
        if (!top.what().equals(lastNew)) {
            lastNew = top.what();
            outgoing.send(top.frame());
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
        gone = true;
        mine.keySet().forEach(chat -> holders.renew(chat, this));
        watched.keySet().forEach(chat -> holders.renew(chat, this));
        outgoing.ended();
    }
}
