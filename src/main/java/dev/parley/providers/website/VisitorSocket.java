package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.platform.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** One connected widget: whose it is, and how far it has been told. */
final class VisitorSocket {
    private static final Duration TYPING = Duration.ofSeconds(2);

    /** Change numbers already told, by chat. Written before the socket is bound, then by the one thread that pushes. */
    final Map<Long, Long> told = new ConcurrentHashMap<>();

    /** Up to which change number agents have read, as far as it was told, by chat. Written as `told` is. */
    final Map<Long, Long> read = new ConcurrentHashMap<>();

    private final WebSocketSession session;
    private final Outgoing outgoing;
    private final Page page;
    private final Instant since;
    private final FrameBudget budget;
    private volatile Instant heardAt;
    private volatile @Nullable Visitor visitor;
    private volatile @Nullable Long identityId;
    private volatile boolean greeted;
    private volatile boolean gone;
    private boolean asked;
    private @Nullable Instant typedAt;
    private long newestChat;
    private WidgetChat stands = WidgetChat.NONE;

    VisitorSocket(WebSocketSession session, Outgoing outgoing, Page page, Instant now) {
        this.session = session;
        this.outgoing = outgoing;
        this.page = page;
        this.since = now;
        this.heardAt = now;
        this.budget = new FrameBudget(now);
    }

    Page page() {
        return page;
    }

    Instant since() {
        return since;
    }

    Instant heardAt() {
        return heardAt;
    }

    void send(WidgetFrame frame) {
        outgoing.send(frame);
    }

    /** Closes after what was said. */
    void close() {
        outgoing.close();
    }

    /** Closes at once, on a thread of its own, because closing may wait for a write that a slow reader holds up. */
    void cut(CloseStatus status) {
        Thread.ofVirtual().name("widget-cut").start(() -> {
            try {
                session.close(status);
            } catch (IOException | IllegalStateException _) {
                // It is closed already.
            }
        });
    }

    /** The session has ended. */
    void ended() {
        outgoing.ended();
    }

    /** A frame came; false when that is one too many. */
    boolean heard(Instant now) {
        heardAt = now;
        return budget.take(now);
    }

    /** The first question who this is; one socket may ask once. */
    boolean asks() {
        var first = !asked;
        asked = true;
        return first;
    }

    /** The chat in which an agent may be shown that the visitor types, if it is time to show it again. */
    synchronized Optional<Long> types(Instant now) {
        if (stands.state() != WidgetChat.State.IN_PROGRESS
                || typedAt != null && now.isBefore(typedAt.plus(TYPING)) && !now.isBefore(typedAt)) {
            return Optional.empty();
        }
        typedAt = now;
        return Optional.of(newestChat);
    }

    Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    void is(Visitor known) {
        visitor = known;
    }

    /** The hello is on its way: from now on others may tell this socket something. */
    void greet(WidgetFrame.Hello hello) {
        send(hello);
        greeted = true;
    }

    boolean greeted() {
        return greeted;
    }

    void bind(long identity) {
        identityId = identity;
    }

    boolean gone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    /** Tells how the visitor's newest chat stands, if that is news. */
    synchronized void stands(long chatId, WidgetChat chat) {
        if (remember(chatId, chat)) {
            send(new WidgetFrame.Chat(chat));
        }
    }

    /** Notes how the newest chat stands; false when that was known, or the chat is an earlier one. */
    synchronized boolean remember(long chatId, WidgetChat chat) {
        if (chatId < newestChat) {
            return false;
        }
        newestChat = chatId;
        if (chat.equals(stands)) {
            return false;
        }
        stands = chat;
        return true;
    }

    /** The visitor's lane; empty until their first message. */
    Optional<Lane> lane() {
        var known = visitor;
        var identity = identityId;
        return known == null || identity == null
                ? Optional.empty()
                : Optional.of(new Lane(known.channelId(), identity));
    }
}
