package dev.parley.providers.website;

import dev.parley.channels.Channel;
import dev.parley.chats.Lane;
import dev.parley.chats.LaneMessage;
import dev.parley.chats.LaneThread;
import dev.parley.chats.Position;
import dev.parley.platform.Outgoing;
import dev.parley.platform.Problem;
import dev.parley.providers.VisitorTyped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The widget's socket: the first frame proves the visitor, then state flows one way and typing and receipts the other. */
@Component
class VisitorSocketHandler extends TextWebSocketHandler {
    static final String CHANNEL = "channel";
    private static final String SOCKET = "socket";
    private static final int PAGE = 30;
    private static final int MOST_MISSED = 500;
    private static final Duration LATE = Duration.ofHours(1);
    private final Visitors visitors;
    private final Conversations conversations;
    private final VisitorSockets sockets;
    private final LaneThread thread;
    private final VisitorPush push;
    private final Frames frames;

    /** What every socket needs to write and tell. */
    @Component
    record Frames(JsonMapper json, ApplicationEventPublisher events, Clock clock) {}

    VisitorSocketHandler(
            Visitors visitors,
            Conversations conversations,
            VisitorSockets sockets,
            LaneThread thread,
            VisitorPush push,
            Frames frames) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.sockets = sockets;
        this.thread = thread;
        this.push = push;
        this.frames = frames;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(4_096);
        session.getAttributes().put(SOCKET, new VisitorSocket(session, new Outgoing(session, frames.json())));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.remove(socket(session));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage text) {
        var socket = socket(session);
        try {
            var frame = frames.json().readTree(text.getPayload());
            switch (frame.path("type").asString("")) {
                case "auth" -> prove(socket, frame);
                case "typing" -> typing(socket);
                case "seen" -> seen(socket, frame);
                case "ping" -> socket.send(new WidgetFrame.Pong());
                default -> {}
            }
        } catch (JacksonException | Problem _) {
            // A frame that cannot be understood changes nothing; the next one may be right.
        }
    }

    private void prove(VisitorSocket socket, JsonNode frame) {
        var channel = (Channel)
                Objects.requireNonNull(socket.session().getAttributes().get(CHANNEL));
        var visitor = visitors.find(channel.id(), frame.path("token").asString(""));
        if (visitor.isEmpty()) {
            socket.send(new WidgetFrame.Denied("This conversation has expired."));
            socket.close();
            return;
        }
        socket.is(visitor.get());
        sockets.add(socket);
        conversations.identity(visitor.get()).ifPresent(known -> socket.bind(known.identityId()));
        socket.send(hello(socket, frame.path("after").asString(null)));
        push.wake();
    }

    private WidgetFrame hello(VisitorSocket socket, @Nullable String after) {
        var now = frames.clock().instant();
        var lane = socket.lane();
        if (lane.isEmpty()) {
            return new WidgetFrame.Hello(now, List.of(), false, WidgetChat.NONE, null);
        }
        var found = missed(lane.get(), after);
        var more = after == null && found.size() > PAGE;
        var shown = more ? found.subList(1, found.size()) : found;
        shown.forEach(message -> socket.told.merge(message.chatId(), message.changeNo(), Math::max));
        var chat = thread.state(lane.get())
                .map(state -> {
                    var stands = WidgetChat.of(state.status(), state.owner());
                    socket.remember(state.chatId(), stands);
                    return stands;
                })
                .orElse(WidgetChat.NONE);
        return new WidgetFrame.Hello(
                now, shown.stream().map(WidgetMessage::of).toList(), more, chat, VisitorPush.lastRead(found));
    }

    /**
     * Everything after what the widget has, and the hour before that: an answer that left late stands before what the widget
     * heard meanwhile. If that is too much, or nothing is known, the last page.
     */
    private List<LaneMessage> missed(Lane lane, @Nullable String after) {
        if (after != null) {
            var last = Position.parse(after);
            var from = new Position(last.orderAt().minus(LATE), 0, last.publicId());
            var missed = thread.after(lane, from, MOST_MISSED);
            if (missed.size() < MOST_MISSED) {
                return missed;
            }
        }
        return thread.before(lane, null, PAGE + 1);
    }

    private void typing(VisitorSocket socket) {
        socket.visitor()
                .ifPresent(visitor -> push.openChat(socket)
                        .ifPresent(chat -> frames.events()
                                .publishEvent(new VisitorTyped(chat, visitor.name() == null ? "" : visitor.name()))));
    }

    private void seen(VisitorSocket socket, JsonNode frame) {
        socket.lane()
                .ifPresent(lane -> conversations.seen(
                        lane,
                        Position.parse(frame.path("position").asString("")),
                        frame.path("read").asBoolean(false)));
    }

    private static VisitorSocket socket(WebSocketSession session) {
        return (VisitorSocket) Objects.requireNonNull(session.getAttributes().get(SOCKET));
    }
}
