package dev.parley.providers.website;

import dev.parley.chats.Lane;
import dev.parley.platform.Outgoing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;

/** One connected widget: whose it is, and how far it has been told. */
final class VisitorSocket {
    /** Change numbers already told, by chat. */
    final Map<Long, Long> told = new ConcurrentHashMap<>();

    private final WebSocketSession session;
    private final Outgoing outgoing;
    private volatile @Nullable Visitor visitor;
    private volatile @Nullable Long identityId;
    private long newestChat;
    private WidgetChat stands = WidgetChat.NONE;

    VisitorSocket(WebSocketSession session, Outgoing outgoing) {
        this.session = session;
        this.outgoing = outgoing;
    }

    WebSocketSession session() {
        return session;
    }

    void send(WidgetFrame frame) {
        outgoing.send(frame);
    }

    void close() {
        outgoing.close();
    }

    Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    void is(Visitor known) {
        visitor = known;
    }

    void bind(long identity) {
        identityId = identity;
    }

    boolean bound() {
        return identityId != null;
    }

    /** Tells how the visitor's newest chat stands, if that is news. */
    synchronized void stands(long chatId, WidgetChat chat) {
        if (remember(chatId, chat)) {
            send(new WidgetFrame.Chat(chat));
        }
    }

    /** Notes how the newest chat stands; false when that was known, or the chat is an earlier one. */
    synchronized boolean remember(long chatId, WidgetChat chat) {
        if (chatId < newestChat || chat.equals(stands)) {
            return false;
        }
        newestChat = chatId;
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
